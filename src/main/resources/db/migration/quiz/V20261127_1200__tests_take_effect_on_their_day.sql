-- The first day a version is asked; null: it was asked as soon as it was defined. While it waits, latest is another one's.
alter table quiz_version add column effective_on date;
-- Number of the course's version it was published with; null: defined by itself.
alter table quiz_version add column came_with integer;
-- How long after the deadline answers are still taken; null: as the installation says.
alter table quiz_version add column grace_seconds integer check (grace_seconds between 0 and 600);
create index quiz_version_day on quiz_version (effective_on);
