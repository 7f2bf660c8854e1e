-- Derived from unit_placement, half a dozen rows a unit: two look-ups a row are a good part of an import of 50 000 units.
-- By the names PostgreSQL gave them; H2, which checks them in no time, keeps its own.
alter table unit_ancestor drop constraint if exists unit_ancestor_unit_id_fkey;
alter table unit_ancestor drop constraint if exists unit_ancestor_ancestor_id_fkey;
