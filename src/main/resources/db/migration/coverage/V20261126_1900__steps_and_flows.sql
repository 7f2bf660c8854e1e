-- A state has a bit for each required step, and ledgers count what passed through: all is counted anew.
alter table coverage_span alter column state set data type integer;
delete from coverage_span;
delete from coverage_page;
insert into coverage_change (campaign_id, unit_id, person_id, from_day)
  select id, cast('00000000-0000-0000-0000-000000000000' as uuid), cast('00000000-0000-0000-0000-000000000000' as uuid), date '0001-01-01' from campaign;
