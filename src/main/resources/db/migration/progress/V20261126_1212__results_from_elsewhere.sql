-- What a file of results can hold: the platform's own results rest on lessons and attempts, which no file carries.
create view result_from_elsewhere as
  select person_id, kind, item_id, outcome, earned_on, source, score, max_score, reference
  from result where revoked_at is null and source <> 'platform';
