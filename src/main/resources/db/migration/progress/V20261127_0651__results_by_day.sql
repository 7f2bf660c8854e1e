-- Who had earned something by a day; asks for an item alone are served by its beginning.
create index result_earned on result (item_id, outcome, earned_on, person_id);
drop index result_item;
