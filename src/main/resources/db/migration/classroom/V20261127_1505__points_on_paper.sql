-- Thousandths of a point for a fully right answer in this place, as it was printed.
alter table paper_question add column weight integer default 1000 not null check (weight > 0);
-- Thousandths of points of all questions that count on the sheet.
alter table paper_sheet add column full_points bigint default 0 not null;
update paper_sheet set full_points = total * 1000;
alter table sheet_regrade_change add column was_full bigint default 0 not null;
alter table sheet_regrade_change add column is_full bigint default 0 not null;
update sheet_regrade_change set was_full = was_total * 1000, is_full = is_total * 1000;

-- What others may read: what a person is told of a sheet that was graded anew.
drop view sheet_regraded;
create view sheet_regraded as
  select c.id, c.person_id, q.title, c.was_points, c.was_full, c.was_passed, c.is_points, c.is_full, c.is_passed, r.reason
  from sheet_regrade_change c join sheet_regrade r on r.regrade_id = c.regrade_id join paper_test t on t.id = c.paper_id
    join quiz_current q on q.quiz_id = t.quiz_id;
