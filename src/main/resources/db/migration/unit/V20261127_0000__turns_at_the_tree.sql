-- Whoever posts people holds one of these rows until the transaction ends, whoever changes the tree all of them: many may post at
-- a time, and no unit ends while somebody is being posted to it. Rows, because H2 knows no shared lock of one.
create table unit_tree_turn (turn smallint primary key);
insert into unit_tree_turn (turn) values (1), (2), (3), (4), (5), (6), (7), (8), (9), (10), (11), (12), (13), (14), (15), (16);
