-- All that is printed, frozen on the day of issue.
create table certificate (
  serial      varchar(40)  primary key,
  person_id   uuid         not null references person (id),
  kind        varchar(10)  not null check (kind in ('course', 'quiz', 'campaign')),
  item_id     uuid         not null,
  full_name   varchar(120) not null,
  rank_name   varchar(20),
  unit_name   varchar(400) not null,
  subject     varchar(200) not null,
  outcome     varchar(100) not null,
  earned_on   date         not null,
  valid_until date,
  issuer      varchar(200) not null,
  issued_at   timestamp with time zone not null,
  revoked_at  timestamp with time zone,
  unique (person_id, kind, item_id, earned_on)
);
