-- All results that stand, the platform's own too: a full export has to make the same installation elsewhere. What they rest on,
-- lessons and attempts, stays here.
create view result_as_given as
  select person_id, kind, item_id, outcome, earned_on, source, score, max_score, reference,
         case when source = 'platform' then recorded_at end as recorded_at
  from result where revoked_at is null;
drop view result_from_elsewhere;
