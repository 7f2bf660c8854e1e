-- Whether who marks essays of this test sees whose they are; null: as the installation has it.
alter table quiz add column blind_marking boolean;

-- What others may read: what a person is told when an essay was read.
create view essay_marked as
  select m.id, m.attempt_id, a.person_id, v.title from essay_mark m join attempt a on a.id = m.attempt_id join quiz_version v on v.id = a.version_id;
