-- What two people stand behind is taken back by two: one asks, with a reason, another agrees or not.
create table outside_reversal (
  id         uuid         primary key,
  batch_id   uuid         not null references outside_batch (id),
  person_id  uuid         references person (id),                              -- null: everybody's of the batch
  reason     varchar(400) not null,
  state      varchar(10)  not null check (state in ('waiting', 'done', 'dropped')),
  asked_at   timestamp with time zone not null,
  asked_by   varchar(60)  not null,
  decided_at timestamp with time zone,
  decided_by varchar(60),
  answer     varchar(400)                                                      -- why it was dropped
);
create index outside_reversal_batch on outside_reversal (batch_id, state);
