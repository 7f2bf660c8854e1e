-- A reminder before a pass ends: days before, as the other days of a rule; each told once of each last day.
alter table reminder_rules add column expiring_days varchar(60) default '' not null;
update reminder_rules set expiring_days = '30,7' where campaign_id = '00000000-0000-0000-0000-000000000000';
alter table reminder_memory add column last_valid date;                            -- of the pass that was seen last: its last day
alter table reminder_memory add column valid_stage integer default -10000 not null; -- last stage told of that pass; -10000: none

-- A kind more. A check without a name cannot be changed by one statement on both databases, so the column is made anew.
alter table notice add column kind_told varchar(10) default 'before' not null
  check (kind_told in ('before', 'due', 'overdue', 'again', 'expiring', 'digest', 'written'));
update notice set kind_told = kind;
alter table notice drop column kind;
alter table notice rename column kind_told to kind;
alter table notice alter column kind drop default;
