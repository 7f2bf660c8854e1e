-- Frozen figures (chốt số liệu). Facts: rows are added, never changed, and cannot be built again. The cut-off is its text
-- (vn.hocvuso.coverage.rule.FrozenText); the other columns repeat of it what lists ask for. Each names the hash of the one frozen
-- before it, whatever its unit: no row can be taken out and no hash changed without breaking a foreign key, and a changed text no
-- longer has its hash.
create table cutoff (
  id              uuid         primary key,
  number          varchar(20)  not null,
  version         integer      not null check (version >= 1),
  campaign_id     uuid         not null references campaign (id),
  unit_id         uuid         not null references unit (id),
  as_of           date         not null,
  required        integer      not null,
  passed          integer      not null,
  note            varchar(400),
  frozen_by       uuid         references person (id),          -- null: the platform, by an order
  frozen_as       varchar(20)  not null check (frozen_as in ('COMMANDER', 'ADMINISTRATOR', 'SYSTEM')),
  frozen_at       timestamp with time zone not null,
  content         text         not null,
  sha256          varchar(64)  not null unique,
  previous_sha256 varchar(64)  references cutoff (sha256),      -- null: the first of all
  unique (number, version)
);
create index cutoff_unit on cutoff (unit_id, campaign_id, as_of);
-- One row: who freezes holds its lock until the transaction ends, so numbers and hashes follow one another.
create table cutoff_ledger (
  name        varchar(20) primary key,
  year_of     integer     not null,
  last_number integer     not null,
  last_sha256 varchar(64) references cutoff (sha256)
);
insert into cutoff_ledger (name, year_of, last_number) values ('cutoff', 0, 0);
-- What is to be frozen as soon as nothing waits to be counted: by a schedule, or because a campaign was closed. Done ones stay:
-- the same order given twice is one order.
create table cutoff_order (
  id          uuid        primary key,
  campaign_id uuid        not null references campaign (id),
  unit_id     uuid        not null references unit (id),
  as_of       date        not null,
  reason      varchar(20) not null check (reason in ('schedule', 'closed')),
  ordered_at  timestamp with time zone not null,
  number      varchar(20),                                      -- null: still to be done
  failure     varchar(400),                                     -- why the last try was none
  tried_at    timestamp with time zone,
  unique (campaign_id, unit_id, as_of, reason)
);
