-- Essays wait here for a person; the row goes when it is marked.
create table marking_queue (
  attempt_id uuid    not null references attempt (id),
  slot       integer not null,
  quiz_id    uuid    not null references quiz (id),
  person_id  uuid    not null references person (id),
  version_id uuid    not null references question_version (id),
  since      timestamp with time zone not null,
  primary key (attempt_id, slot)
);
create index marking_queue_since on marking_queue (since);
-- Thousandths given by a person; null: nobody has.
alter table attempt_slot add column marked integer;
-- Every mark ever given: the latest holds.
create table essay_mark (
  id         uuid          primary key,
  attempt_id uuid          not null references attempt (id),
  slot       integer       not null,
  points     integer       not null check (points between 0 and 1000),
  note       varchar(2000) not null,
  by_whom    varchar(60)   not null,
  at_moment  timestamp with time zone not null
);
create index essay_mark_attempt on essay_mark (attempt_id, slot, at_moment);
