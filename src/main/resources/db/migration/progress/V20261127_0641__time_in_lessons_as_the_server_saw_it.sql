-- How long a lesson was open, where a rule asks for it: by what the page says while it is looked at, never by what a client claims.
create table lesson_stay (
  person_id uuid    not null references person (id),
  course_id uuid    not null references course (id),
  lesson_id uuid    not null,
  opened_at timestamp with time zone not null,
  seen_at   timestamp with time zone,      -- null: opened, and nothing heard since
  seconds   integer not null,
  primary key (person_id, course_id, lesson_id)
);
