create view unit_succeeded as select predecessor_id, successor_id, kind, on_day from unit_succession;
