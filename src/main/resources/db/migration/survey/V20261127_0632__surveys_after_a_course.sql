-- What is asked after a course. The nil course is the set asked wherever a course has none of its own. A question is retired, never
-- changed: its answers stay what they were given to.
create table survey_question (
  id        uuid          primary key,
  course_id uuid          not null,
  ordinal   integer       not null,
  kind      varchar(10)   not null check (kind in ('scale', 'choice', 'text')),
  words     varchar(300)  not null,
  choices   varchar(2000) not null,      -- of a choice, one a line; else empty
  retired   boolean       not null
);
create index survey_question_course on survey_question (course_id, retired);
-- That somebody has answered, and nothing else: no time, and nothing that a sheet has as well.
create table survey_answered (
  course_id uuid not null references course (id),
  person_id uuid not null references person (id),
  primary key (course_id, person_id)
);
-- A sheet is nobody's. Its id is drawn at random and tells no time; of the day only the month is kept.
create table survey_sheet (
  id        uuid not null primary key,
  course_id uuid not null references course (id),
  unit_id   uuid not null references unit (id),
  in_month  date not null
);
create index survey_sheet_course on survey_sheet (course_id, in_month, unit_id);
create table survey_answer (
  sheet_id    uuid     not null references survey_sheet (id),
  question_id uuid     not null references survey_question (id),
  number      smallint not null,          -- of a scale 1 to 5, of a choice its place from 1; 0: words
  words       varchar(1000),
  primary key (sheet_id, question_id)
);
insert into survey_question (id, course_id, ordinal, kind, words, choices, retired) values
  ('5a000000-0000-4000-8000-000000000001', '00000000-0000-0000-0000-000000000000', 1, 'scale', 'Nội dung khóa học có ích cho công việc hằng ngày của đồng chí.', '', false),
  ('5a000000-0000-4000-8000-000000000002', '00000000-0000-0000-0000-000000000000', 2, 'scale', 'Bài học trình bày dễ hiểu.', '', false),
  ('5a000000-0000-4000-8000-000000000003', '00000000-0000-0000-0000-000000000000', 3, 'choice', 'Thời lượng khóa học thế nào?', 'Quá ngắn
Vừa phải
Quá dài', false),
  ('5a000000-0000-4000-8000-000000000004', '00000000-0000-0000-0000-000000000000', 4, 'text', 'Cần sửa, bớt hoặc thêm điều gì?', '', false);
