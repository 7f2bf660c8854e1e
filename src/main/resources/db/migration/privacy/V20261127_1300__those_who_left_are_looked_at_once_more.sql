-- Forgetting takes more than it once did: who sat in which class and when they came, lines of results from outside, what mentors noted,
-- who has answered a survey. Whoever was forgotten before keeps these. Without a row here they are due again, and the next night takes
-- what every night takes, some hundred people at a time, and tells it; what is gone already is not missed.
delete from forgotten_person;
