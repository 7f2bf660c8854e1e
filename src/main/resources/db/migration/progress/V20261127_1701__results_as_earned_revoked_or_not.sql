-- Published: who has ever earned something by a day, revoked or not. The index result_earned holds all of it, so that asking who may
-- have passed by a day reads no results; whoever asks looks further.
create view result_earned_ever as select person_id, item_id, outcome, earned_on from result;
