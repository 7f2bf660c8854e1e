-- A message about another version of a course: stage is how many lessons are to be learnt again.
alter table notice drop constraint notice_kind;
alter table notice add constraint notice_kind
  check (kind in ('before', 'due', 'overdue', 'again', 'expiring', 'digest', 'written', 'regraded', 'marked', 'moved'));
