-- A guide for who runs the course without a network; null when there is none.
alter table course_version add column mentor_html text;
-- A lesson as plain text, and the folded words of its title and text, each with a blank before it. A version published before
-- this has none and is found once it is published anew.
alter table lesson add column plain text default '' not null;
alter table lesson add column title_key varchar(400) default '' not null;
alter table lesson add column search_key text default '' not null;
