-- A recount that somebody asked for: the slow way over the facts against what the pages say. Kept as evidence that it was done.
create table coverage_recount (
  id          uuid          primary key,
  campaign_id uuid          not null references campaign (id),
  unit_id     uuid          not null references unit (id),
  on_day      date          not null,
  asked_by    varchar(60)   not null,
  asked_at    timestamp with time zone not null,
  state       varchar(10)   not null check (state in ('queued', 'running', 'equal', 'different', 'disturbed', 'failed')),
  people      integer       not null,        -- looked at so far
  people_all  integer       not null,
  units       integer       not null,        -- compared
  differences integer       not null,        -- units that differ
  report      text          not null,        -- a line a difference, the first hundred: unit code, measure, by hand, as shown
  heard_at    timestamp with time zone not null,   -- when the node at work last said so
  ended_at    timestamp with time zone
);
create index coverage_recount_asked on coverage_recount (asked_at);
