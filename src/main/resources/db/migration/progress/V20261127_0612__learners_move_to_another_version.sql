-- The newest version whose note somebody has seen.
alter table course_begun add column noted integer default 0 not null;
update course_begun set noted = number;
-- A lesson done in an older version that was to be learnt again; done_at: it was.
create table lesson_redo (
  person_id uuid not null,
  course_id uuid not null references course (id),
  lesson_id uuid not null,
  asked_at  timestamp with time zone not null,
  done_at   timestamp with time zone,
  primary key (person_id, course_id, lesson_id)
);
-- What was decided for people in the middle when a version took effect. Carried out in the background; done_at: it is.
create table course_move (
  id        uuid        primary key,
  course_id uuid        not null references course (id),
  to_number integer     not null,
  kind      varchar(10) not null check (kind in ('stay', 'open', 'move', 'redo')),
  asked_at  timestamp with time zone not null,
  asked_by  varchar(60) not null,
  people    integer     default 0 not null,
  done_at   timestamp with time zone
);
create index course_move_course on course_move (course_id, asked_at);
create view course_moved as
  select m.id, m.to_number, m.kind, c.slug, v.title from course_move m
  join course c on c.id = m.course_id join course_version v on v.course_id = m.course_id and v.number = m.to_number;
