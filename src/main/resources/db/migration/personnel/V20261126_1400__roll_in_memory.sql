-- Lists of people read the roll of today from memory (decision 0013); what changed since a node read it stands here for two days.
create table roll_change (
  id         uuid     primary key,
  written_at timestamp with time zone not null,
  people     integer  not null,      -- how many; 0: units were changed
  packed     ${bytes} not null       -- their ids, sixteen bytes each
);
create index roll_change_written on roll_change (written_at);
drop table person_word;
drop index person_name;
