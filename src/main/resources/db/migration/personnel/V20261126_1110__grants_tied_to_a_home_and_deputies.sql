-- A grant lasts while its holder stays below anchor_id: the lowest unit that held both the holder's home unit and the grant's
-- unit on the day the grant was tied (anchored_on). The nil UUID ties to nothing: the whole installation.
alter table role_grant add column anchor_id uuid;
alter table role_grant add column anchored_on date;
-- A deputy's grant names the grant it was drawn from, and ends with it.
alter table role_grant add column delegated_from uuid references role_grant (id);
-- The day the grant lapses by what is known of its holder's postings; derived, kept so that it is announced once.
alter table role_grant add column lapses_on date;
create index role_grant_delegated on role_grant (delegated_from);

update role_grant set anchored_on = greatest(from_day, current_date);
update role_grant set anchor_id = case
  when unit_id = uuid '00000000-0000-0000-0000-000000000000' then unit_id
  else coalesce(
    (select a.ancestor_id from unit_ancestor a
       join unit_ancestor h on h.ancestor_id = a.ancestor_id and h.from_day <= role_grant.anchored_on and h.until_day > role_grant.anchored_on
       join posting o on o.unit_id = h.unit_id and o.from_day <= role_grant.anchored_on and o.until_day > role_grant.anchored_on
     where a.unit_id = role_grant.unit_id and o.person_id = role_grant.person_id
       and a.from_day <= role_grant.anchored_on and a.until_day > role_grant.anchored_on
     order by a.depth limit 1),
    (select o.unit_id from posting o where o.person_id = role_grant.person_id
       and o.from_day <= role_grant.anchored_on and o.until_day > role_grant.anchored_on),
    unit_id)
  end;
alter table role_grant alter column anchor_id set not null;
alter table role_grant alter column anchored_on set not null;
