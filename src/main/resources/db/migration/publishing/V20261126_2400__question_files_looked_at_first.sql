-- A file of questions between the look at it and the decision; gone when it is stored, or after a day.
create table question_upload (
  id        uuid         primary key,
  bank      varchar(80)  not null,
  person_id uuid         not null references person (id),
  file_name varchar(200) not null,
  format    varchar(20)  not null,
  content   ${bytes}     not null,
  at        timestamp with time zone not null
);
create index question_upload_at on question_upload (at);
