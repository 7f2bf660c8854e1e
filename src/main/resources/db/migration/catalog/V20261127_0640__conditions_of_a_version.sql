-- When activities of the version open and when they are done, as JSON; null: all open, each done as usual.
alter table course_version add column access text;
create or replace view course_edition as
  select course_id, number, id as version_id, completion, access from course_version;
