-- Who changed what is known about somebody, when and why. Acts are added, never changed; with each stands what it replaced.
create table career_act (
  id        uuid         primary key,
  person_id uuid         not null references person (id),
  kind      varchar(20)  not null check (kind in ('enlisted', 'posted', 'returned', 'left', 'status', 'renamed', 'corrected', 'imported')),
  on_day    date         not null,          -- the first day that is otherwise
  detail    varchar(40),                    -- left: as what; status: which one
  reason    varchar(500),
  acted_by  varchar(60)  not null,
  acted_at  timestamp with time zone not null
);
create index career_act_person on career_act (person_id, acted_at);

-- Since when this has been on record; what came before this column counts as always known.
alter table posting add column recorded_at timestamp with time zone default timestamp with time zone '2000-01-01 00:00:00+00' not null;
alter table person_status add column recorded_at timestamp with time zone default timestamp with time zone '2000-01-01 00:00:00+00' not null;

-- Facts as they stood on record until an act replaced them.
create table posting_former (
  act_id        uuid        not null references career_act (id),
  person_id     uuid        not null references person (id),
  from_day      date        not null,
  until_day     date        not null,
  unit_id       uuid        not null references unit (id),
  group_code    varchar(10) not null,
  rank_level    smallint    not null,
  rank_name     varchar(20),
  position_name varchar(120),
  cohort        varchar(20),
  recorded_at   timestamp with time zone not null,
  primary key (act_id, from_day)
);
create index posting_former_person on posting_former (person_id);
create table person_status_former (
  act_id      uuid        not null references career_act (id),
  person_id   uuid        not null references person (id),
  from_day    date        not null,
  until_day   date        not null,
  status      varchar(20) not null,
  recorded_at timestamp with time zone not null,
  primary key (act_id, from_day, status)
);
create index person_status_former_person on person_status_former (person_id);
create table person_name_former (
  act_id     uuid         primary key references career_act (id),
  person_id  uuid         not null references person (id),
  full_name  varchar(120) not null,
  birth_year smallint
);
