-- Reminder rules tried out: everybody of a campaign is looked at in the background as a round would on that day, and nothing is sent.
-- A trial goes with the next one of whoever asked for it, or after a day.
create table reminder_trial (
  id             uuid        primary key,
  campaign_id    uuid        not null references campaign (id),
  campaign_code  varchar(60) not null,
  on_day         date        not null,
  before_days    varchar(60) not null,        -- the rules, as in reminder_rules
  on_due         boolean     not null,
  every_days     integer     not null,
  most_times     integer     not null,
  escalate_after varchar(60) not null,
  expiring_days  varchar(60) not null,
  switched_on    boolean     not null,
  status         varchar(10) not null check (status in ('queued', 'done', 'failed')),
  asked_at       timestamp with time zone not null,
  asked_by       varchar(60) not null,
  finished_at    timestamp with time zone,
  looked         bigint      not null,        -- people the rules were tried on: everybody
  audience       bigint      not null,        -- the figures of the day beside it
  remaining      bigint      not null,
  overdue        bigint      not null,
  expiring       bigint      not null
);
create index reminder_trial_asked on reminder_trial (asked_by, asked_at);
-- How many would be told what: a stage as in reminder_memory; of digests the level as in digest_line and who would get one.
create table reminder_trial_count (
  trial_id uuid        not null references reminder_trial (id) on delete cascade,
  kind     varchar(10) not null check (kind in ('before', 'due', 'overdue', 'again', 'expiring', 'digest')),
  stage    integer     not null,
  people   bigint      not null,
  primary key (trial_id, kind, stage)
);
-- Who they are: twenty bytes a person (id, the day the stage is counted from), a thousand people a row, so that a page of names is found
-- by its number.
create table reminder_trial_people (
  trial_id uuid        not null references reminder_trial (id) on delete cascade,
  kind     varchar(10) not null,
  stage    integer     not null,
  ordinal  integer     not null,
  content  bytea       not null,
  primary key (trial_id, kind, stage, ordinal)
);
