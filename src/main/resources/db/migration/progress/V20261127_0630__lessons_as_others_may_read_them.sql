-- A lesson that is to be learnt again is not done, whatever was done before.
create view lesson_trace as
  select p.person_id, p.course_id, p.lesson_id, p.first_at, case when r.person_id is null then p.completed_at end as completed_at, p.seconds
  from lesson_progress p
  left join lesson_redo r on r.person_id = p.person_id and r.course_id = p.course_id and r.lesson_id = p.lesson_id and r.done_at is null;
