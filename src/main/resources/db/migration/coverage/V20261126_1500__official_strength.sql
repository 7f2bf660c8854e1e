-- What a commander signed for a unit with its subtree on a day. Rows are added, never changed: of a unit and day the highest
-- version counts, the others are its history. Facts, unlike the rest of this folder: they cannot be built again.
create table strength_confirmation (
  id           uuid         primary key,
  unit_id      uuid         not null references unit (id),
  on_day       date         not null,
  version      integer      not null check (version >= 1),
  total        integer      not null check (total >= 0),
  note         varchar(400),
  confirmed_by uuid         not null references person (id),
  confirmed_as varchar(20)  not null check (confirmed_as in ('COMMANDER', 'ADMINISTRATOR')),
  confirmed_at timestamp with time zone not null,
  unique (unit_id, on_day, version)
);
-- Optional; where there are any, they add up to the total.
create table strength_group (
  confirmation_id uuid        not null references strength_confirmation (id),
  group_code      varchar(10) not null check (group_code in ('SQ', 'QNCN', 'CNVCQP', 'HSQ-BS', 'HV', 'LDHD')),
  number_of       integer     not null check (number_of >= 0),
  primary key (confirmation_id, group_code)
);
