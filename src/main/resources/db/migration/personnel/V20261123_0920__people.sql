create table person (
  id             uuid         primary key,
  service_number varchar(40)  not null unique,
  full_name      varchar(120) not null,
  birth_year     smallint,
  search_key     varchar(200) not null,   -- folded words of the name and the service number
  name_key       varchar(400) not null,   -- sorts by given name, family name, middle names in Vietnamese order
  version        integer      not null
);
create index person_name on person (name_key);
create table person_word (                -- one row a folded word, so that every word typed is an indexed prefix search
  word      varchar(60) not null,
  person_id uuid        not null,         -- no foreign key: derived from person, and four rows for each of a million people
  primary key (word, person_id)
);
-- Home unit, group, rank, position and cohort from a day on; rows are closed, never overwritten.
create table posting (
  person_id     uuid        not null references person (id),
  from_day      date        not null,
  until_day     date        not null,
  unit_id       uuid        not null references unit (id),
  group_code    varchar(10) not null check (group_code in ('SQ', 'QNCN', 'CNVCQP', 'HSQ-BS', 'HV', 'LDHD')),
  rank_level    smallint    not null check (rank_level between 0 and 17),   -- 0: no rank
  rank_name     varchar(20),                                                -- as printed; naval ranks differ
  position_name varchar(120),
  position_order smallint   not null,                                       -- commanders first; 999 when not known
  cohort        varchar(20),
  primary key (person_id, from_day),
  constraint posting_days check (from_day < until_day)
);
create index posting_unit on posting (unit_id, from_day, until_day);
create table person_status (
  person_id uuid        not null references person (id),
  from_day  date        not null,
  until_day date        not null,
  status    varchar(20) not null,
  primary key (person_id, from_day, status),
  constraint person_status_days check (from_day < until_day)
);
-- unit_id is the nil UUID for the whole installation.
create table role_grant (
  id         uuid        primary key,
  person_id  uuid        not null references person (id),
  role       varchar(20) not null check (role in ('INSTRUCTOR', 'COMMANDER', 'ADMINISTRATOR')),
  unit_id    uuid        not null,
  from_day   date        not null,
  until_day  date        not null,
  granted_by varchar(60) not null,
  granted_at timestamp with time zone not null,
  constraint role_grant_days check (from_day < until_day)
);
create index role_grant_person on role_grant (person_id);

create view person_posting as select person_id, from_day, until_day, unit_id, group_code, rank_level, rank_name, position_name, position_order, cohort from posting;
create view person_named as select id, service_number, full_name, birth_year, search_key, name_key from person;
create view person_status_days as select person_id, status, from_day, until_day from person_status;

-- A file of people or statuses on its way in: the rows of one import, sorted by the database instead of in memory, gone at its end.
create table person_row (
  import_id      uuid        not null,
  service_number varchar(60) not null,
  row_number     integer     not null,
  readable       boolean     not null,      -- false: only there so that full mode does not end whom the file names
  full_name      varchar(120),
  birth_year     smallint,
  unit_id        uuid,
  group_code     varchar(10),
  rank_level     smallint,
  rank_name      varchar(20),
  position_name  varchar(120),
  cohort         varchar(20),
  from_day       date,
  until_day      date,
  primary key (import_id, service_number, row_number)
);
create table person_status_row (
  import_id      uuid        not null,
  service_number varchar(60) not null,
  row_number     integer     not null,
  readable       boolean     not null,
  status         varchar(20),
  from_day       date,
  until_day      date,
  primary key (import_id, service_number, row_number)
);
