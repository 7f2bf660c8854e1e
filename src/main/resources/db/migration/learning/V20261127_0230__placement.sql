-- By which test somebody shows before a course that lessons of it are known already.
create table course_placement (
  course_id       uuid        primary key references course (id),
  quiz_id         uuid        not null references quiz (id),
  share_percent   integer     not null check (share_percent between 1 and 100),   -- of the points in each skill of a lesson
  least_questions integer     not null check (least_questions between 1 and 20),  -- asked of a skill before it says anything
  set_at          timestamp with time zone not null,
  set_by          varchar(60) not null
);
