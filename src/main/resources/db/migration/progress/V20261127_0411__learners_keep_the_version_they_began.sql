-- The version somebody began a course with; a later one changes nothing for them. No row: not begun, the present one.
create table course_begun (
  person_id uuid    not null references person (id),
  course_id uuid    not null references course (id),
  number    integer not null,
  primary key (person_id, course_id)
);
insert into course_begun (person_id, course_id, number)
  select distinct p.person_id, p.course_id, c.current_number from lesson_progress p join course c on c.id = p.course_id;
