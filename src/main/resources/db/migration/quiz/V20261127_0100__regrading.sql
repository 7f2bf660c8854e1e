-- Who was asked a question: for regrading, for statistics, for "where is it used".
create index attempt_slot_question on attempt_slot (question_version_id, attempt_id);
-- False once the question was dropped from this paper: it is neither right nor wrong, and the paper is one question shorter.
alter table attempt_slot add column counted boolean default true not null;

-- A version of a question is graded anew. While ruling is null it is only weighed; from then on it holds for everybody who was or
-- will be asked this version, in the order of the rulings, and never changes.
create table regrade (
  id         uuid         primary key,
  version_id uuid         not null references question_version (id),
  treatment  varchar(4)   not null check (treatment in ('key', 'drop', 'full')),
  answers    text         not null,       -- JSON: the fully right answers of 'key'; [] for the others
  protect    boolean      not null,       -- never to anyone's disadvantage who began before it
  reason     varchar(400) not null,
  state      varchar(10)  not null check (state in ('weighing', 'weighed', 'applying', 'applied', 'failed')),
  asked_by   varchar(60)  not null,
  asked_at   timestamp with time zone not null,
  ruling     integer      unique,         -- 1, 2, 3 … in force
  applied_by varchar(60),
  applied_at timestamp with time zone,
  reached    uuid         not null,       -- every attempt up to here is done; moves in the transaction that did it
  attempts   integer      not null,       -- were asked it
  looked     integer      not null,       -- of them looked at so far
  changed    integer      not null,       -- of them with other marks
  better     integer      not null,
  worse      integer      not null,
  passing    integer      not null,       -- people who pass the test now and did not
  failing    integer      not null,       -- people who did and do not now
  ended_at   timestamp with time zone
);
create index regrade_version on regrade (version_id, ruling);
create index regrade_open on regrade (state, asked_at);
create table regrade_change (
  id         uuid    primary key,
  regrade_id uuid    not null references regrade (id),
  attempt_id uuid    not null references attempt (id),
  person_id  uuid    not null references person (id),
  quiz_id    uuid    not null references quiz (id),
  was_points bigint  not null,
  was_total  integer not null,
  was_passed boolean not null,
  is_points  bigint  not null,
  is_total   integer not null,
  is_passed  boolean not null,
  effect     varchar(4) not null check (effect in ('none', 'pass', 'fail')),  -- on the person: one pass is enough
  unique (regrade_id, attempt_id)
);
create index regrade_change_person on regrade_change (regrade_id, person_id);
-- One at a time gives out the numbers of rulings.
create table quiz_lock (name varchar(20) primary key);
insert into quiz_lock (name) values ('ruling');

-- What others may read: what a person is told of an attempt that was graded anew.
create view attempt_regraded as
  select c.id, c.attempt_id, c.person_id, v.title, c.was_points, c.was_total, c.was_passed,
    c.is_points, c.is_total, c.is_passed, r.treatment, r.reason
  from regrade_change c join regrade r on r.id = c.regrade_id join attempt a on a.id = c.attempt_id
    join quiz_version v on v.id = a.version_id;
