-- What saving a draft of a campaign would do today, counted in the background; it goes with the draft.
create table coverage_effect (
  draft_id     uuid        primary key references campaign_draft (id) on delete cascade,
  status       varchar(10) not null check (status in ('queued', 'running', 'done', 'failed')),
  queued_at    timestamp with time zone not null,
  worker_until timestamp with time zone,          -- lease of the node that counts
  counted      integer     not null,              -- people looked at so far, of total
  total        integer     not null,
  as_of        date,
  finished_at  timestamp with time zone,
  failure      varchar(60),                       -- code of the refusal
  added        integer     not null,
  removed      integer     not null,
  late         integer     not null,
  overdue_now  integer     not null,
  on_roll_before integer   not null, on_roll_after integer not null,
  exempt_before  integer   not null, exempt_after  integer not null,
  passed_before  integer   not null, passed_after  integer not null,
  overdue_before integer   not null, overdue_after integer not null
);
create index coverage_effect_waiting on coverage_effect (status, queued_at);
