-- Thousandths of a point for a fully right answer in this place, as the paper was drawn. The points beside it stay thousandths of the
-- question itself.
alter table attempt_slot add column weight integer default 1000 not null check (weight > 0);
-- Thousandths of points of all questions that count: what the points of the attempt are a share of.
alter table attempt add column full_points bigint default 0 not null;
update attempt set full_points = total * 1000;
alter table regrade_change add column was_full bigint default 0 not null;
alter table regrade_change add column is_full bigint default 0 not null;
update regrade_change set was_full = was_total * 1000, is_full = is_total * 1000;

-- What others may read: what a person is told of an attempt that was graded anew.
drop view attempt_regraded;
create view attempt_regraded as
  select c.id, c.attempt_id, c.person_id, v.title, c.was_points, c.was_full, c.was_passed,
    c.is_points, c.is_full, c.is_passed, r.treatment, r.reason
  from regrade_change c join regrade r on r.id = c.regrade_id join attempt a on a.id = c.attempt_id
    join quiz_version v on v.id = a.version_id;

-- Points of a paper; the mean and what is told beside it are points as well.
alter table quiz_statistics add column full_points double precision;
update quiz_statistics set full_points = questions;
