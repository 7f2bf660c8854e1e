-- Of an imported act: the file it came in, and the person's first row there; null where the file lacked somebody.
alter table career_act add column file_name varchar(200);
alter table career_act add column file_row integer;
