create table quiz (
  id   uuid        primary key,
  slug varchar(80) not null unique
);
-- Immutable profile; an attempt keeps the one it began with.
create table quiz_version (
  id           uuid         primary key,
  quiz_id      uuid         not null references quiz (id),
  number       integer      not null,
  content_hash varchar(64)  not null,
  title        varchar(200) not null,
  kind         varchar(10)  not null check (kind in ('check', 'course', 'final')),
  course_slug  varchar(80),             -- the course it belongs to; null for tests across courses
  selection    text         not null,   -- JSON: fixed questions or draws
  questions    integer      not null,
  minutes      integer,
  pass_percent integer      not null check (pass_percent between 0 and 100),
  attempts_allowed integer,
  review       text         not null,   -- JSON: what is shown when
  latest       boolean      not null,
  created_at   timestamp with time zone not null,
  unique (quiz_id, number)
);
create table attempt (
  id           uuid        primary key,
  version_id   uuid        not null references quiz_version (id),
  quiz_id      uuid        not null references quiz (id),
  person_id    uuid        not null references person (id),
  number       integer     not null,
  seed         bigint      not null,
  state        varchar(10) not null check (state in ('open', 'submitted', 'expired')),
  started_at   timestamp with time zone not null,
  deadline     timestamp with time zone,
  finished_at  timestamp with time zone,
  correct      integer     not null,
  total        integer     not null,
  points       bigint      not null,    -- thousandths of a question, summed
  passed       boolean     not null,
  unique (quiz_id, person_id, number)
);
create index attempt_person on attempt (person_id, quiz_id);
create index attempt_deadline on attempt (state, deadline);   -- for the sweep of overdue ones
-- One live attempt per person and test: the row is the lock.
create table attempt_open (
  quiz_id    uuid not null references quiz (id),
  person_id  uuid not null references person (id),
  attempt_id uuid not null references attempt (id),
  primary key (quiz_id, person_id)
);
-- The order of a question's choices is not kept: attempt.seed and the slot give it again at any time.
create table attempt_slot (
  attempt_id          uuid     not null references attempt (id),
  slot                integer  not null,
  question_version_id uuid     not null references question_version (id),
  sequence            bigint   not null,       -- highest accepted; -1 before the first answer
  response            text,
  saved_at            timestamp with time zone,
  points              integer  not null,       -- thousandths of this question, after grading
  fully_right         boolean  not null,
  primary key (attempt_id, slot)
);

-- What others may read: every test as it stands now, never its questions.
create view quiz_current as
  select q.id as quiz_id, q.slug, v.id as version_id, v.title, v.kind, v.course_slug, v.questions, v.minutes, v.pass_percent
  from quiz q join quiz_version v on v.quiz_id = q.id where v.latest;
