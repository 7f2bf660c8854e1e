-- A unit may be split off and later take its origin in: the pair alone is no key, kind and day belong to it.
create table unit_succession_dated (
  predecessor_id uuid        not null references unit (id),
  successor_id   uuid        not null references unit (id),
  on_day         date        not null,
  kind           varchar(10) not null check (kind in ('merge', 'split')),
  constraint unit_succession_once primary key (predecessor_id, successor_id, kind, on_day)
);
insert into unit_succession_dated (predecessor_id, successor_id, on_day, kind)
  select predecessor_id, successor_id, on_day, kind from unit_succession;
drop table unit_succession;
alter table unit_succession_dated rename to unit_succession;
-- Who changed what of a unit, from which day on and why. Kinds from the unit's own sight; other_code: whom it was about as well.
create table unit_change (
  id         uuid         primary key,
  unit_id    uuid         not null references unit (id),
  kind       varchar(20)  not null check (kind in ('found', 'rename', 'move', 'merge', 'absorb', 'split', 'split_off', 'dissolve', 'take_over')),
  on_day     date         not null,
  other_code varchar(60),
  reason     varchar(400) not null,
  changed_by varchar(60)  not null,
  changed_at timestamp with time zone not null
);
create index unit_change_unit on unit_change (unit_id, on_day);
