-- Who is told what when. The nil campaign: the defaults of the installation.
create table reminder_rules (
  campaign_id    uuid        primary key,
  switched_on    boolean     not null,
  before_days    varchar(60) not null,        -- days before the due day, comma separated: 14,7,1
  on_due         boolean     not null,
  every_days     integer     not null,        -- after the due day again every so many days; 0: never
  most_times     integer     not null,        -- and at most so often
  escalate_after varchar(60) not null,        -- days overdue: the unit's own officer, its superior, the next superior, …: 3,14,28
  version        integer     not null,
  changed_at     timestamp with time zone not null,
  changed_by     varchar(60) not null
);
insert into reminder_rules values ('00000000-0000-0000-0000-000000000000', false, '14,7,1', true, 7, 8, '3,14,28,42', 0, current_timestamp, 'system');

-- What was told last to whom, and how the person stood at the last round.
create table reminder_memory (
  campaign_id uuid     not null,
  person_id   uuid     not null,
  unit_id     uuid     not null,
  due_on      date     not null,              -- last day in time
  round       integer  not null,              -- grows with every other due day
  stage       integer  not null,              -- last stage told in this round; -10000: none
  settled     boolean  not null,              -- passed when seen last
  overdue     boolean  not null,              -- at the last round
  primary key (campaign_id, person_id)
);
-- One round a day and campaign, in chunks: everybody up to reached has been looked at.
create table reminder_run (
  on_day        date        not null,
  campaign_id   uuid        not null,
  campaign_code varchar(60) not null,
  reached       uuid        not null,
  people        bigint      not null,
  sent          bigint      not null,
  started_at    timestamp with time zone not null,
  finished_at   timestamp with time zone,
  primary key (on_day, campaign_id)
);
-- How far up it has been told that a unit has people overdue; the row goes when it has none any more.
create table escalation (
  campaign_id uuid    not null,
  unit_id     uuid    not null,
  level       integer not null,               -- 0 the unit's own officer, 1 the superior, …
  primary key (campaign_id, unit_id)
);
-- A week's digests: first the lines, campaign by campaign, then a message for each recipient.
create table digest_run (
  week        date   primary key,             -- its first day
  reached     uuid   not null,
  sent        bigint not null,
  started_at  timestamp with time zone not null,
  finished_at timestamp with time zone
);
create table digest_campaign (
  week        date not null,
  campaign_id uuid not null,
  primary key (week, campaign_id)
);
create table digest_line (
  notice_id   uuid    not null,
  week        date    not null,
  person_id   uuid    not null,
  campaign_id uuid    not null,
  unit_id     uuid    not null,               -- a unit right below the recipient's, or the recipient's own
  level       integer not null,               -- highest level told with this line
  units       integer not null,               -- units told of
  overdue     bigint  not null,               -- people overdue in unit_id with all below it, on as_of
  as_of       date    not null,
  primary key (notice_id, campaign_id, unit_id)
);
create index digest_line_week on digest_line (week, person_id);
-- One worker at a time in the whole installation: its transaction holds the lock on the row.
create table notification_worker (name varchar(20) primary key);
insert into notification_worker (name) values ('reminders');
