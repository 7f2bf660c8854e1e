-- A sitting tells of a pair's goals when it was begun after the pair was formed. Pairs of before know the day only: from its end on.
alter table mentoring_pair add column formed_at timestamp with time zone;   -- null while suggested
update mentoring_pair set formed_at = cast(since as timestamp) + interval '1' day where since is not null;
-- What a programme's learners could before and can now, skill by skill: written once, when the programme is closed.
create table mentoring_mean (
  programme_id   uuid        not null references mentoring_programme (id),
  skill          varchar(60) not null,         -- full code
  people         integer     not null,
  before_percent integer     not null,         -- in steps of five, rounded down, as now_percent
  now_percent    integer     not null,
  primary key (programme_id, skill)
);
