-- Shortly after it was written each line gets its place in a chain: a number without gaps, and a hash over the line and the hash
-- of the number before. Null: not sealed yet.
alter table audit_entry add column seal_number bigint;
alter table audit_entry add column seal varchar(64);
create unique index audit_entry_seal on audit_entry (seal_number);
-- Its one row is locked by whoever seals: one node at a time, and nobody who writes a line waits for it.
create table audit_sealing (
  one smallint primary key check (one = 1)
);
insert into audit_sealing (one) values (1);
