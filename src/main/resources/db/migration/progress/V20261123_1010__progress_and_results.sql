create table lesson_progress (
  person_id    uuid    not null references person (id),
  course_id    uuid    not null references course (id),
  lesson_id    uuid    not null,
  first_at     timestamp with time zone not null,
  completed_at timestamp with time zone,
  seconds      integer not null,
  primary key (person_id, course_id, lesson_id)
);
-- Every result from wherever: the platform's own and imported ones. Of a course: started, completed, imported ones also passed
-- (a completion) and failed (begun); of a test: started, passed, failed.
create table result (
  id         uuid        primary key,
  person_id  uuid        not null references person (id),
  kind       varchar(10) not null check (kind in ('course', 'quiz')),
  item_id    uuid        not null,      -- course.id or quiz.id
  outcome    varchar(10) not null check (outcome in ('started', 'completed', 'passed', 'failed')),
  earned_on  date        not null,      -- the day in Asia/Ho_Chi_Minh
  source     varchar(10) not null check (source in ('platform', 'paper', 'qlms', 'class', 'other')),
  score      numeric(9,3),
  max_score  numeric(9,3),
  reference  varchar(200),
  recorded_at timestamp with time zone not null,
  recorded_by varchar(60) not null,
  revoked_at timestamp with time zone,
  revoked_by varchar(60),
  revoked_reason varchar(400),
  voided     integer     not null,      -- 0 while it counts; a revoked one takes 1, 2 …: it can be earned again
  unique (person_id, kind, item_id, earned_on, outcome, source, voided)
);
create index result_item on result (item_id, person_id);
create view result_fact as
  select person_id, kind, item_id, outcome, earned_on, source, score, max_score from result where revoked_at is null;
