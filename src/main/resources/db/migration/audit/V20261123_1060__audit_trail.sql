create table audit_entry (
  id        uuid         primary key,
  at        timestamp with time zone not null,
  actor     varchar(60)  not null,      -- service number, or 'system', or the name typed at sign-in
  address   varchar(60)  not null,
  action    varchar(60)  not null,
  subject   varchar(200) not null,
  unit_id   uuid         not null,      -- scope of the entry; nil UUID: whole installation
  details   text         not null       -- JSON
);
create index audit_entry_at on audit_entry (at);
create index audit_entry_action on audit_entry (action, at);
