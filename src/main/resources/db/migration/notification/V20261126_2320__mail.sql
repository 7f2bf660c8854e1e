-- Where somebody reads mail. Nobody has to have one.
create table mail_address (
  person_id uuid         primary key,
  address   varchar(254) not null,            -- RFC 5321, 4.5.3.1.3
  set_by    varchar(60)  not null,
  set_at    timestamp with time zone not null
);
-- Written in the transaction of the message it carries; delivered by a job.
create table mail_outbox (
  id         uuid         primary key,        -- the notice's, and the Message-ID
  person_id  uuid         not null,
  address    varchar(254) not null,
  subject    varchar(300) not null,
  body       text         not null,
  queued_at  timestamp with time zone not null,
  try_after  timestamp with time zone not null,
  tries      integer      not null,
  state      varchar(10)  not null check (state in ('waiting', 'sent', 'parked', 'dropped')),
  problem    varchar(400),
  done_at    timestamp with time zone
);
create index mail_outbox_waiting on mail_outbox (state, try_after);
