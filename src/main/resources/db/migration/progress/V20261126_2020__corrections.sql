-- A corrected result is revoked, and what is right stands beside it in a row of its own; null: the row corrects nothing.
alter table result add column corrects uuid references result (id);
