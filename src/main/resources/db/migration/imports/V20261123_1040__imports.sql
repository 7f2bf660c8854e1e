create table import_job (
  id           uuid         primary key,
  kind         varchar(20)  not null,
  dry_run      boolean      not null,
  mode         varchar(10)  not null check (mode in ('delta', 'full')),
  on_error     varchar(10)  not null check (on_error in ('reject', 'skip')),
  status       varchar(10)  not null check (status in ('queued', 'running', 'done', 'rejected', 'failed')),
  file_name    varchar(200) not null,
  content_type varchar(100) not null,
  total        integer      not null,
  processed    integer      not null,
  created      integer      not null,
  updated      integer      not null,
  transferred  integer      not null,
  ended        integer      not null,
  unchanged    integer      not null,
  rejected     integer      not null,
  failure      varchar(400),
  person_id    uuid         not null references person (id),
  queued_at    timestamp with time zone not null,
  started_at   timestamp with time zone,
  finished_at  timestamp with time zone,
  worker_until timestamp with time zone          -- lease of the node that runs it
);
create index import_job_status on import_job (status, queued_at);
create table import_chunk (
  job_id  uuid     not null references import_job (id),
  ordinal integer  not null,
  content ${bytes} not null,
  primary key (job_id, ordinal)
);
create table import_error (
  job_id    uuid         not null references import_job (id),
  ordinal   integer      not null,
  row_number integer     not null,
  column_name varchar(60),
  code      varchar(60)  not null,
  message   varchar(600) not null,
  primary key (job_id, ordinal)
);
