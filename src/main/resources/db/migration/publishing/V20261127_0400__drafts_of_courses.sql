-- What authors wrote, as the files of content/: each content once, however many versions have it.
create table authored_file (
  hash    varchar(64) primary key,
  content ${bytes}    not null
);
-- The files of a published version, by their path below the course's folder.
create table course_source (
  version_id uuid         not null references course_version (id),
  path       varchar(200) not null,
  hash       varchar(64)  not null references authored_file (hash),
  primary key (version_id, path)
);
-- A course being written; its files are those of content/. It stays after a publication and goes on from there.
create table course_draft (
  course_id uuid         primary key,            -- the course may not be published yet
  slug      varchar(80)  not null unique,
  title     varchar(200) not null,
  base_id   uuid references course_version (id), -- the version it was opened from; null: a new course
  opened_at timestamp with time zone not null,
  opened_by varchar(60)  not null
);
create table draft_file (
  course_id  uuid         not null references course_draft (course_id),
  path       varchar(200) not null,
  revision   integer      not null,
  hash       varchar(64)  not null,
  content    ${bytes}     not null,
  changed_at timestamp with time zone not null,
  changed_by varchar(60)  not null,
  primary key (course_id, path)
);
-- What stood in a file before: kept when another person writes, when writing goes on after a pause, and when somebody says so.
create table draft_file_former (
  id         uuid         primary key,
  course_id  uuid         not null references course_draft (course_id),
  path       varchar(200) not null,
  content    ${bytes}     not null,
  changed_at timestamp with time zone not null,
  changed_by varchar(60)  not null,
  kept_at    timestamp with time zone not null
);
create index draft_file_former_path on draft_file_former (course_id, path, kept_at);
