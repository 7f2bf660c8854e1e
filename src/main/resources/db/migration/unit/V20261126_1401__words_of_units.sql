-- The folded words a unit is found by, each with a blank before it.
create view unit_words as
  select r.unit_id, u.code, r.name, r.search_key, r.from_day, r.until_day from unit_record r join unit u on u.id = r.unit_id;
