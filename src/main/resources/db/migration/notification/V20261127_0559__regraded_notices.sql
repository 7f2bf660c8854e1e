-- A further kind of message; the check has a name now, so that the next kind changes one line.
alter table notice add column said varchar(10);
update notice set said = kind;
alter table notice drop column kind;
alter table notice rename column said to kind;
alter table notice alter column kind set not null;
alter table notice add constraint notice_kind check (kind in ('before', 'due', 'overdue', 'again', 'expiring', 'digest', 'written', 'regraded'));
