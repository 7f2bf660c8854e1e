create view lesson_trace as select person_id, course_id, lesson_id, first_at, completed_at, seconds from lesson_progress;
