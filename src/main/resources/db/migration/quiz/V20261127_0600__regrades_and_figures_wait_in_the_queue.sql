-- Regrades and figures of tests wait in the one queue; what was under way goes on there.
insert into job_queue select id, 'regrade', asked_at, '00000000-0000-0000-0000-000000000000', asked_at, 0, 0 from regrade
  where state in ('weighing', 'applying');
-- The job that will count them; null: nobody has asked. Figures that waited are asked for again by whoever looks.
alter table quiz_statistics add column job uuid;
update quiz_statistics set wanted_at = null;
create unique index quiz_statistics_job on quiz_statistics (job);
