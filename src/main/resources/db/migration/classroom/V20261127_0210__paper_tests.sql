create sequence paper_test_number;
-- A test held on paper in one unit on one day. Everything printed can be made again from it, variant by variant.
create table paper_test (
  id         uuid         primary key,
  number     varchar(20)  not null unique,
  quiz_id    uuid         not null references quiz (id),
  version_id uuid         not null references quiz_version (id),
  unit_id    uuid         not null references unit (id),
  held_on    date         not null,
  variants   integer      not null check (variants between 1 and 20),
  seed       bigint       not null,
  made_at    timestamp with time zone not null,
  made_by    varchar(60)  not null
);
create index paper_test_unit on paper_test (unit_id, held_on);
-- The bank goes on changing; what was printed does not.
create table paper_question (
  paper_id            uuid    not null references paper_test (id),
  variant             integer not null,
  slot                integer not null,
  question_version_id uuid    not null references question_version (id),
  primary key (paper_id, variant, slot)
);
-- One sheet a person: the line as it was typed, and what it came to.
create table paper_sheet (
  paper_id  uuid          not null references paper_test (id),
  person_id uuid          not null references person (id),
  variant   integer       not null,
  answers   varchar(8000) not null,
  correct   integer       not null,
  total     integer       not null,
  points    bigint        not null,
  passed    boolean       not null,
  typed_at  timestamp with time zone not null,
  typed_by  varchar(60)   not null,
  primary key (paper_id, person_id)
);
