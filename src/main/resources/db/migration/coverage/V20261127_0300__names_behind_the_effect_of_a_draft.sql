-- Whom a draft touches and how: eighteen bytes a person (id, vn.hocvuso.coverage.rule.EffectMarks), some thousand people a row in the
-- order of their ids; written in the transaction that ends the counting, gone with the draft.
create table coverage_effect_people (
  draft_id uuid    not null references coverage_effect (draft_id) on delete cascade,
  ordinal  integer not null,
  content  bytea   not null,
  primary key (draft_id, ordinal)
);
