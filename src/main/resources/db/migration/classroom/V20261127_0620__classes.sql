-- A class belongs to a unit; whoever is in charge there runs it.
create sequence class_number;
create table study_class (
  id               uuid         primary key,
  number           varchar(20)  not null unique,
  name             varchar(120) not null,
  course_id        uuid         references course (id),                        -- null: nothing of the catalogue
  unit_id          uuid         not null references unit (id),
  planned_sessions integer      not null check (planned_sessions between 1 and 60),
  required_percent integer      check (required_percent between 1 and 100),    -- null: attendance completes nothing
  excused          varchar(10)  not null check (excused in ('attended', 'left-out', 'missed')),
  version          integer      not null,
  made_at          timestamp with time zone not null,
  made_by          varchar(60)  not null
);
create index study_class_unit on study_class (unit_id);
-- A session is called off, never deleted: its sheet may have been printed.
create table class_session (
  id             uuid         primary key,
  class_id       uuid         not null references study_class (id),
  held_on        date         not null,
  starts_at      varchar(5)   not null,                                        -- HH:mm, the platform's zone
  venue          varchar(120),
  kind           varchar(10)  not null check (kind in ('screen', 'hall')),
  instructor_id  uuid         references person (id),
  called_off     varchar(400)                                                  -- the reason; null: it takes place
);
create index class_session_class on class_session (class_id, held_on);
create index class_session_day on class_session (held_on);
create table class_member (
  class_id  uuid        not null references study_class (id),
  person_id uuid        not null references person (id),
  from_day  date        not null,
  until_day date        not null,
  added_at  timestamp with time zone not null,
  added_by  varchar(60) not null,
  primary key (class_id, person_id, from_day),
  constraint class_member_days check (from_day < until_day)
);
create index class_member_person on class_member (person_id);
create table attendance (
  session_id uuid        not null references class_session (id),
  person_id  uuid        not null references person (id),
  state      varchar(10) not null check (state in ('present', 'late', 'excused', 'absent', 'exempt')),
  marked_at  timestamp with time zone not null,
  marked_by  varchar(60) not null,
  primary key (session_id, person_id)
);
create index attendance_person on attendance (person_id);
-- What stood before somebody marked otherwise.
create table attendance_former (
  session_id uuid        not null references class_session (id),
  person_id  uuid        not null references person (id),
  state      varchar(10) not null,
  became     varchar(10),                                                      -- null: taken back
  marked_at  timestamp with time zone not null,
  marked_by  varchar(60) not null,
  changed_at timestamp with time zone not null,
  changed_by varchar(60) not null,
  reason     varchar(400),                                                     -- asked for from the day after the session on
  primary key (session_id, person_id, changed_at)
);
-- Statements that were taken: one that comes again, because its answer was lost, changes nothing.
create table attendance_statement (
  id       uuid        primary key,
  class_id uuid        not null references study_class (id),
  created  integer     not null,
  changed  integer     not null,
  taken_at timestamp with time zone not null,
  taken_by varchar(60) not null
);
