create table question_bank (
  id    uuid         primary key,
  slug  varchar(80)  not null unique,
  title varchar(200) not null
);
create table question (
  id      uuid         primary key,
  bank_id uuid         not null references question_bank (id),
  name    varchar(120) not null,        -- the id in the file, unique in its bank
  retired boolean      not null,
  unique (bank_id, name)
);
-- Immutable: a changed question is a new version.
create table question_version (
  id           uuid        primary key,
  question_id  uuid        not null references question (id),
  number       integer     not null,
  title        varchar(300),            -- what lists show where it is not the name
  type         varchar(20) not null,
  body         text        not null,    -- JSON of the rule's record, with key and feedback: never leaves as it is
  content_hash varchar(64) not null,
  difficulty   smallint    not null check (difficulty between 1 and 4),
  source       varchar(400),
  review_on    date,
  latest       boolean     not null,
  created_at   timestamp with time zone not null,
  unique (question_id, number)
);
create table question_tag (
  version_id uuid        not null references question_version (id),
  tag        varchar(200) not null,      -- plain tags and skill codes such as TT02:4.2
  skill      boolean     not null,
  primary key (version_id, tag)
);
create index question_tag_tag on question_tag (tag);
