-- Whose traces were removed after they had left. Who comes back and leaves again is looked at again.
create table forgotten_person (
  person_id     uuid    primary key references person (id),
  left_on       date    not null,          -- first day off the roll
  forgotten_at  timestamp with time zone not null,
  pseudonymised boolean not null
);
create table retention_run (
  id        uuid    primary key,
  at        timestamp with time zone not null,
  people    integer not null,
  renamed   integer not null,
  lessons   integer not null,
  answers   integer not null,
  accounts  integer not null,
  sessions  integer not null,
  views     integer not null
);
