alter table import_job add column columns_given varchar(2000);             -- by position the contract's columns, comma separated; null: by the header
alter table import_job add column held boolean default false not null;     -- handed in on the page, its columns are still being chosen
alter table import_job add column encoding varchar(20);                    -- what a text file was written in, where that was not UTF-8
alter table import_job add column standing integer default 0 not null;     -- full mode: how many stood before
alter table import_job add column ending_confirmed boolean default false not null;
alter table import_job add column undo_of uuid default '00000000-0000-0000-0000-000000000000' not null; -- this job takes that one back; nil: it reads a file
alter table import_job add column undone_at timestamp with time zone;
alter table import_job add column kept boolean default false not null;     -- the way back is still on record
alter table import_job add column overtaken boolean default false not null; -- what it touched has changed since
alter table import_error add column given varchar(200);                    -- the cell as it stood in the file

-- What an import touched, and the rows as they were before, so that it can be undone; only the last import's are kept.
create table import_kept_key (
  job_id uuid        not null,
  what   varchar(20) not null,
  key_id uuid        not null,
  primary key (key_id, job_id, what)
);
create table import_kept_row (
  job_id     uuid        not null,
  what       varchar(20) not null,
  key_id     uuid        not null,
  table_name varchar(40) not null,
  image      text        not null        -- JSON: column to value, all values as text
);
create index import_kept_row_key on import_kept_row (job_id, what, table_name);
