create table framework (
  code    varchar(20)  primary key,
  title   varchar(300) not null,
  version varchar(40)  not null,
  issued  date,
  source  varchar(400) not null,
  note    varchar(400)
);
create table skill (
  framework   varchar(20)  not null references framework (code),
  code        varchar(30)  not null,
  parent_code varchar(30),
  name        varchar(300) not null,
  sort_order  integer      not null,
  primary key (framework, code)
);
create table course (
  id   uuid         primary key,
  slug varchar(80)  not null unique,
  withdrawn boolean not null
);
-- A published version never changes.
create table course_version (
  id           uuid         primary key,
  course_id    uuid         not null references course (id),
  number       integer      not null,
  content_hash varchar(64)  not null,
  title        varchar(200) not null,
  summary      varchar(600) not null,
  minutes      integer      not null,
  completion   varchar(20)  not null check (completion in ('lessons', 'lessons-and-quiz')),
  details      text         not null,   -- JSON: audience, objectives, skills
  published_at timestamp with time zone not null,
  published_by varchar(60)  not null,
  unique (course_id, number)
);
create table lesson (
  version_id  uuid         not null references course_version (id),
  ordinal     integer      not null,
  lesson_id   uuid         not null,    -- stays the same over versions: progress hangs on it
  lesson_key  varchar(80)  not null,
  section     integer      not null,
  section_title varchar(200) not null,
  title       varchar(200) not null,
  minutes     integer      not null,
  html        text         not null,    -- sanitised
  details     text         not null,    -- JSON: objectives, skills, sources, reviewOn, questions
  primary key (version_id, ordinal),
  unique (version_id, lesson_key),
  unique (version_id, lesson_id)
);
create table media (
  hash         varchar(64)  primary key,
  content_type varchar(80)  not null,
  content      ${bytes}     not null
);
create table course_media (
  version_id uuid         not null references course_version (id),
  path       varchar(200) not null,
  hash       varchar(64)  not null references media (hash),
  primary key (version_id, path)
);
create table programme (
  code      varchar(60)   primary key,
  title     varchar(200)  not null,
  courses   varchar(2000) not null,     -- slugs, comma separated, in order
  quiz_slug varchar(80)
);
-- The version learners see now.
create view course_current as
  select c.id as course_id, c.slug, c.withdrawn, v.id as version_id, v.number, v.title, v.summary, v.minutes, v.completion
  from course c join course_version v on v.course_id = c.id
  where v.number = (select max(w.number) from course_version w where w.course_id = c.id);
create view course_lesson as select version_id, lesson_id, lesson_key, ordinal, title from lesson;
