-- Taking back a file that changed a million people asks of each whether a row of theirs was kept.
drop index import_kept_row_key;
create index import_kept_row_key on import_kept_row (job_id, what, table_name, key_id);
