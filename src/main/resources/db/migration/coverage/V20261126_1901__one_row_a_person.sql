-- One row a person and campaign instead of one a span: a rebuild writes a quarter, and the army's ten campaigns fit on a disk.
drop table coverage_span;
create table coverage_person (
  campaign_id uuid    not null,
  person_id   uuid    not null,
  spans       bytea   not null,              -- vn.hocvuso.coverage.rule.SpanBytes; a varbinary on H2
  state       integer not null,              -- without the steps; of the day it was written on; -1: counts for nothing
  state_until date    not null,              -- from this day on the state is another one
  primary key (campaign_id, person_id)
);
create index coverage_person_state on coverage_person (campaign_id, state);
create index coverage_person_turns on coverage_person (state_until);
