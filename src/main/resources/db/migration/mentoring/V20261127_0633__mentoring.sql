-- Who can teaches who cannot yet: a programme of a unit, founded on a test that shows skills.
create table mentoring_programme (
  id           uuid         primary key,
  title        varchar(120) not null,
  unit_id      uuid         not null references unit (id),
  quiz_id      uuid         not null references quiz (id),   -- sat before
  later_id     uuid         not null references quiz (id),   -- sat later, by which goals are reached; may be the same
  starts_on    date         not null,
  ends_on      date         not null,
  most_learners integer     not null check (most_learners between 1 and 10),   -- of one mentor
  goal_percent integer      not null check (goal_percent between 1 and 100),   -- of the points in a skill
  closed       boolean      not null,
  made_by      varchar(60)  not null,
  made_at      timestamp with time zone not null
);
create index mentoring_programme_unit on mentoring_programme (unit_id);
create table mentoring_pair (
  id           uuid        primary key,
  programme_id uuid        not null references mentoring_programme (id),
  mentor_id    uuid        not null references person (id),
  learner_id   uuid        not null references person (id),
  state        varchar(10) not null check (state in ('suggested', 'active', 'ended')),
  since        date,                          -- null while suggested
  ended_on     date,
  ended_why    varchar(200),
  standing     integer     not null,          -- 0 while suggested or active; an ended one takes 1, 2 …: a learner may have another mentor then
  constraint mentoring_pair_of_two check (mentor_id <> learner_id),
  unique (programme_id, learner_id, standing)
);
create index mentoring_pair_mentor on mentoring_pair (mentor_id, state);
create table mentoring_goal (
  pair_id       uuid        not null references mentoring_pair (id),
  skill         varchar(60) not null,         -- full code
  before_tenths integer     not null,         -- tenths of a per cent of the points, at the test before
  primary key (pair_id, skill)
);
create table mentoring_entry (
  id         uuid         primary key,
  pair_id    uuid         not null references mentoring_pair (id),
  on_day     date         not null,
  minutes    integer      not null check (minutes between 5 and 480),
  note       varchar(300),
  written_at timestamp with time zone not null
);
create index mentoring_entry_pair on mentoring_entry (pair_id, on_day);
create table mentoring_thanks (
  id           uuid         primary key,
  programme_id uuid         not null references mentoring_programme (id),
  mentor_id    uuid         not null references person (id),
  words        varchar(500) not null,
  said_by      varchar(60)  not null,
  said_at      timestamp with time zone not null
);
create index mentoring_thanks_programme on mentoring_thanks (programme_id, mentor_id);
