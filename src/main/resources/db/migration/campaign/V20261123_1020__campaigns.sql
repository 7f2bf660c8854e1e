create table campaign (
  id              uuid         primary key,
  code            varchar(60)  not null unique,
  name            varchar(200) not null,
  starts_on       date         not null,
  due_on          date         not null,
  newcomer_days   integer,
  target_tenths   integer      not null check (target_tenths between 0 and 1000),   -- tenths of a per cent
  validity_months integer,
  closed          boolean      not null,
  version         integer      not null,
  created_at      timestamp with time zone not null,
  created_by      varchar(60)  not null
);
create table campaign_unit (
  campaign_id uuid not null references campaign (id),
  unit_id     uuid not null references unit (id),
  primary key (campaign_id, unit_id)
);
create table campaign_group (           -- none: every group
  campaign_id uuid        not null references campaign (id),
  group_code  varchar(10) not null,
  primary key (campaign_id, group_code)
);
create table campaign_excuse (          -- statuses that excuse
  campaign_id uuid        not null references campaign (id),
  status      varchar(20) not null,
  primary key (campaign_id, status)
);
create table campaign_item (            -- required courses in order, and the final test
  campaign_id uuid        not null references campaign (id),
  kind        varchar(10) not null check (kind in ('course', 'quiz')),
  item_id     uuid        not null,
  ordinal     integer     not null,
  primary key (campaign_id, kind, item_id)
);
create table exemption (
  id          uuid         primary key,
  campaign_id uuid         not null references campaign (id),
  person_id   uuid         not null references person (id),
  reason      varchar(200) not null,
  from_day    date         not null,
  until_day   date         not null,   -- equal to from_day: withdrawn before it began, kept as a record
  import_mark uuid         default '00000000-0000-0000-0000-000000000000' not null,   -- the import that named it last
  constraint exemption_days check (from_day <= until_day),
  unique (campaign_id, person_id, from_day)
);
create index exemption_person on exemption (person_id, campaign_id);
create view exemption_days as select campaign_id, person_id, from_day, until_day from exemption where from_day < until_day;
