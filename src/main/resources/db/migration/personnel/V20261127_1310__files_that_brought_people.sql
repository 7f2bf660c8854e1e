-- The file in which somebody came: one row a file and a number a person, so that a million newcomers cost no act each.
create table person_file (
  id         uuid         primary key,
  file_name  varchar(200) not null,
  brought_by varchar(60)  not null,
  brought_at timestamp with time zone not null
);
-- No foreign key: it would be asked a million times for the one row that was written just before.
alter table person add column file_id uuid;      -- null: enlisted by hand, or before files were named
alter table person add column file_row integer;
