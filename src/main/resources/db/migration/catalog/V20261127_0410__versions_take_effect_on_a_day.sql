-- A version is there at once and seen from its day on; current_number is the newest whose day has come, 0 while none has.
alter table course_version add column effective_on date default '2000-01-01' not null;
-- For learners: what changed since the version before; null when nobody said.
alter table course_version add column change_note varchar(600);
alter table course add column current_number integer default 1 not null;
update course set current_number = coalesce((select max(v.number) from course_version v where v.course_id = course.id), 0);
create or replace view course_current as
  select c.id as course_id, c.slug, c.withdrawn, v.id as version_id, v.number, v.title, v.summary, v.minutes, v.completion
  from course c join course_version v on v.course_id = c.id
  where v.number = c.current_number;
-- Every version, for those who learn an older one.
create view course_edition as select course_id, number, id as version_id, completion from course_version;
