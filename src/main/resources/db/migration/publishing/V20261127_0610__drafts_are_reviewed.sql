-- Who reviews drafts of courses, and what they look for. While nobody is named for a kind, who teaches or administers the whole installation does.
create table course_reviewer (
  kind           varchar(20) not null,
  service_number varchar(60) not null,
  named_at       timestamp with time zone not null,
  named_by       varchar(60) not null,
  primary key (kind, service_number)
);
-- Who wrote in a draft since it was last published: none of them approves of it.
create table draft_writer (
  course_id      uuid        not null references course_draft (course_id),
  service_number varchar(60) not null,
  primary key (course_id, service_number)
);
insert into draft_writer (course_id, service_number)
  select distinct f.course_id, f.changed_by from draft_file f join course_draft d on d.course_id = f.course_id
  left join course_source s on s.version_id = d.base_id and s.path = f.path
  where s.hash is null or s.hash <> f.hash;
insert into draft_writer (course_id, service_number)
  select distinct o.course_id, o.changed_by from draft_file_former o
  where not exists (select 1 from draft_writer w where w.course_id = o.course_id and w.service_number = o.changed_by);
-- A draft laid before reviewers; open while ended_at is null, one at a time.
create table draft_review (
  id        uuid        primary key,
  course_id uuid        not null references course_draft (course_id),
  note      varchar(600) not null,
  asked_at  timestamp with time zone not null,
  asked_by  varchar(60) not null,
  ended_at  timestamp with time zone,
  ended_by  varchar(60),
  ending    varchar(20) check (ending in ('published', 'taken-back', 'sent-back')),
  reason    varchar(600),
  check ((ended_at is null) = (ending is null))
);
create index draft_review_course on draft_review (course_id, asked_at);
-- Somebody approves of exactly these files, named by one hash over all of them.
create table draft_approval (
  review_id   uuid        not null references draft_review (id),
  digest      varchar(64) not null,
  kind        varchar(20) not null,
  approved_at timestamp with time zone not null,
  approved_by varchar(60) not null,
  primary key (review_id, digest, approved_by)
);
-- Something said of a line, as the line read then.
create table draft_comment (
  id          uuid         primary key,
  course_id   uuid         not null references course_draft (course_id),
  path        varchar(200) not null,
  revision    integer      not null,
  line        integer      not null,
  quote       text         not null,
  said        varchar(2000) not null,
  said_at     timestamp with time zone not null,
  said_by     varchar(60)  not null,
  resolved_at timestamp with time zone,
  resolved_by varchar(60)
);
create index draft_comment_course on draft_comment (course_id, said_at);
-- Why a word that stamps carry stands in a line; holds as long as the line reads so.
create table draft_stamp (
  course_id uuid         not null references course_draft (course_id),
  path      varchar(200) not null,
  line_hash varchar(64)  not null,
  word      varchar(60)  not null,
  reason    varchar(400) not null,
  said_at   timestamp with time zone not null,
  said_by   varchar(60)  not null,
  primary key (course_id, path, line_hash, word)
);
