-- Results typed in or brought as a file for a class: they wait until somebody else confirms them, and count nowhere before.
create sequence outside_number;
create table outside_batch (
  id         uuid         primary key,
  number     varchar(20)  not null unique,
  class_id   uuid         not null references study_class (id),
  kind       varchar(10)  not null check (kind in ('course', 'quiz')),
  item_id    uuid         not null,                                            -- course.id or quiz.id
  source     varchar(10)  not null check (source in ('paper', 'qlms', 'class', 'other')),
  note       varchar(400),
  state      varchar(10)  not null check (state in ('waiting', 'confirmed', 'rejected', 'withdrawn', 'revoked')),
  typed_at   timestamp with time zone not null,
  typed_by   varchar(60)  not null,
  decided_at timestamp with time zone,
  decided_by varchar(60),
  reason     varchar(400)                                                      -- why it was rejected, withdrawn or revoked
);
create index outside_batch_class on outside_batch (class_id);
create table outside_line (
  batch_id  uuid        not null references outside_batch (id),
  person_id uuid        not null references person (id),
  earned_on date        not null,
  outcome   varchar(10) not null check (outcome in ('completed', 'passed', 'failed')),
  score     numeric(9,3),
  max_score numeric(9,3),
  primary key (batch_id, person_id)
);
create index outside_line_person on outside_line (person_id);
-- What the results rest on: a signed list, a photograph of it, a print of the other platform.
create table outside_evidence (
  id           uuid         primary key,
  batch_id     uuid         not null references outside_batch (id),
  name         varchar(120) not null,
  content_type varchar(40)  not null,
  content      ${bytes}     not null,
  added_at     timestamp with time zone not null,
  added_by     varchar(60)  not null
);
create index outside_evidence_batch on outside_evidence (batch_id);
