create view person_role as select person_id, role, unit_id, from_day, until_day from role_grant;
