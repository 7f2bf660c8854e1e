-- Whoever grants something holds it: of two grants for the same person or unit the later one ends the earlier.
insert into quiz_lock (name) values ('allowance');
