alter table retention_run add column marks integer default 0 not null;
