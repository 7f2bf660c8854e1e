-- Alternatives: courses of one ordinal are one step, done by any of them; choice keeps the order they were named in.
alter table campaign_item add column choice integer default 1 not null;

-- Whom else a campaign addresses, and whom not. No cohort: every cohort, and those who have none.
create table campaign_cohort (
  campaign_id uuid        not null references campaign (id),
  cohort      varchar(20) not null,
  primary key (campaign_id, cohort)
);
create table campaign_except (
  campaign_id uuid not null references campaign (id),
  unit_id     uuid not null references unit (id),
  primary key (campaign_id, unit_id)
);
alter table campaign add column newcomer_from varchar(10) default 'entry' not null check (newcomer_from in ('entry', 'enlistment'));
alter table campaign add column renewal_days integer;      -- null: nobody is called expiring

-- A campaign is closed and opened again, never deleted; who did so, when and why.
create table campaign_turn (
  id          uuid         primary key,
  campaign_id uuid         not null references campaign (id),
  kind        varchar(10)  not null check (kind in ('closed', 'reopened')),
  reason      varchar(400),                                -- null: closed without one
  turned_at   timestamp with time zone not null,
  turned_by   varchar(60)  not null
);
create index campaign_turn_campaign on campaign_turn (campaign_id, turned_at);

-- Exemptions granted one by one; null columns: the row came from a file.
alter table exemption add column evidence varchar(200);
alter table exemption add column granted_by varchar(60);
alter table exemption add column granted_at timestamp with time zone;
alter table exemption add column ended_by varchar(60);
alter table exemption add column ended_at timestamp with time zone;
alter table exemption add column ended_reason varchar(200);
create index exemption_campaign on exemption (campaign_id, until_day);
