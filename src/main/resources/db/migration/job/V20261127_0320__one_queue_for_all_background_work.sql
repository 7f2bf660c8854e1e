-- What is to be done in the background, until it is done. What a job is about stands with the feature of its kind.
create table job_queue (
  id         uuid        primary key,
  kind       varchar(20) not null,
  queued_at  timestamp with time zone not null,
  held_by    uuid        not null,                       -- drawn when a node takes it; nil: it waits
  held_until timestamp with time zone not null,          -- lease: from then on another node may take it
  done       bigint      not null,                       -- so far, of of_all
  of_all     bigint      not null
);
create index job_queue_waiting on job_queue (kind, held_until);

insert into job_queue select id, 'import', queued_at, '00000000-0000-0000-0000-000000000000', queued_at, 0, 0 from import_job
  where status in ('queued', 'running') and held = false;
insert into job_queue select draft_id, 'effect', queued_at, '00000000-0000-0000-0000-000000000000', queued_at, 0, 0 from coverage_effect
  where status in ('queued', 'running');
insert into job_queue select id, 'recount', asked_at, '00000000-0000-0000-0000-000000000000', asked_at, 0, 0 from coverage_recount
  where state in ('queued', 'running');
alter table import_job drop column worker_until;
alter table coverage_effect drop column worker_until;
alter table coverage_recount drop column heard_at;
