-- When a test may be sat, how long to wait between attempts, and which of several attempts counts.
alter table quiz_version add column opens_at timestamp with time zone;
alter table quiz_version add column closes_at timestamp with time zone;
alter table quiz_version add column delay_minutes integer default 0 not null;
alter table quiz_version add column grading varchar(10) default 'best' not null check (grading in ('best', 'last', 'first', 'average'));

-- What one person or a unit with all below it is granted beside a test's terms; null leaves the term as it is, 0 takes the limit away.
create table quiz_allowance (
  id            uuid         primary key,
  quiz_id       uuid         not null references quiz (id),
  person_id     uuid         references person (id),
  unit_id       uuid         references unit (id),
  opens_at      timestamp with time zone,
  closes_at     timestamp with time zone,
  minutes       integer,
  attempts      integer,
  reason        varchar(400) not null,
  granted_at    timestamp with time zone not null,
  granted_by    varchar(60)  not null,
  ended_at      timestamp with time zone,          -- null: it holds
  constraint quiz_allowance_for_one check ((person_id is null) <> (unit_id is null))
);
create index quiz_allowance_quiz on quiz_allowance (quiz_id, ended_at);

-- Seconds a supervisor gave this very attempt; they outlive every change of the terms.
alter table attempt add column extra_seconds integer default 0 not null;
-- The secret an answer file is sealed with; handed out with the paper and to nobody else.
alter table attempt add column seal_key varchar(64);
-- The window that has the attempt at the moment, and when it was last heard of.
alter table attempt_open add column window_id varchar(40);
alter table attempt_open add column seen_at timestamp with time zone;
create unique index attempt_open_attempt on attempt_open (attempt_id);

-- An answer is kept by one statement on its own row: the row itself says whether it still takes one, so that whoever waited for
-- the grader's lock finds it closed.
alter table attempt_slot add column answerable boolean default false not null;
update attempt_slot set answerable = true where attempt_id in (select o.attempt_id from attempt_open o);

-- Files that were taken in: the same again changes nothing.
create table answer_file (
  attempt_id  uuid         not null references attempt (id),
  seal        varchar(64)  not null,
  taken_at    timestamp with time zone not null,
  taken_by    varchar(60)  not null,
  kept        integer      not null,
  primary key (attempt_id, seal)
);
-- Who was in the room within the last hours.
create index attempt_finished on attempt (quiz_id, finished_at);
