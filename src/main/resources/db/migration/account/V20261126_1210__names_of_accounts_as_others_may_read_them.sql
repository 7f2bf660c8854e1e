create view account_name as select person_id, username from account;
