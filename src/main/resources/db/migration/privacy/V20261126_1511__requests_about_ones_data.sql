create table holiday (
  day_of date         primary key,
  name   varchar(120) not null
);
-- The days of the Labour Code with a fixed date; those of the lunar calendar are entered each year.
insert into holiday (day_of, name) values
  (date '2026-01-01', 'Tết Dương lịch'), (date '2026-04-30', 'Ngày Chiến thắng'), (date '2026-05-01', 'Quốc tế Lao động'), (date '2026-09-02', 'Quốc khánh'),
  (date '2027-01-01', 'Tết Dương lịch'), (date '2027-04-30', 'Ngày Chiến thắng'), (date '2027-05-01', 'Quốc tế Lao động'), (date '2027-09-02', 'Quốc khánh'),
  (date '2028-01-01', 'Tết Dương lịch'), (date '2028-04-30', 'Ngày Chiến thắng'), (date '2028-05-01', 'Quốc tế Lao động'), (date '2028-09-02', 'Quốc khánh');
create table data_request (
  id          uuid          primary key,
  person_id   uuid          not null references person (id),
  unit_id     uuid          not null,      -- home unit when it was asked: whose administrators answer once the person has left
  kind        varchar(20)   not null check (kind in ('correction', 'deletion')),
  field       varchar(20)   not null,
  wish        varchar(1000) not null,
  asked_at    timestamp with time zone not null,
  asked_on    date          not null,
  asked_by    uuid          not null references person (id),   -- another than person_id: an administrator who took it on paper
  due_on      date          not null,      -- last day of the two working days
  state       varchar(20)   not null check (state in ('open', 'forwarded', 'done', 'refused')),
  answer      varchar(1000),
  answered_by uuid          references person (id),
  answered_at timestamp with time zone,
  version     integer       not null
);
create index data_request_person on data_request (person_id, asked_at);
create index data_request_state on data_request (state, due_on);
create table notice_reading (              -- who has read what the data are for
  person_id uuid primary key references person (id),
  read_at   timestamp with time zone not null
);
