-- A version nobody shall begin any more, and why.
alter table course_version add column withdrawn_at timestamp with time zone;
alter table course_version add column withdrawn_by varchar(60);
alter table course_version add column withdrawn_reason varchar(400);
-- A lesson that is taught in no version any more, and why; nobody is asked for it.
create table lesson_withdrawn (
  lesson_id    uuid         primary key,
  course_id    uuid         not null references course (id),
  reason       varchar(400) not null,
  withdrawn_at timestamp with time zone not null,
  withdrawn_by varchar(60)  not null
);
create or replace view course_lesson as
  select version_id, lesson_id, lesson_key, ordinal, title from lesson
  where not exists (select 1 from lesson_withdrawn w where w.lesson_id = lesson.lesson_id);
create view lesson_shown as
  select * from lesson where not exists (select 1 from lesson_withdrawn w where w.lesson_id = lesson.lesson_id);
