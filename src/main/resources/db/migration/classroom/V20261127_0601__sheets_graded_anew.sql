-- Which sheets were asked a question.
create index paper_question_version on paper_question (question_version_id, paper_id);

-- Sheets follow a regrade once every attempt has been looked at: weighed with it, and graded anew with it, one paper test at a time.
create table sheet_regrade (
  regrade_id uuid         primary key references regrade (id),
  version_id uuid         not null references question_version (id),
  job        uuid         not null unique,
  applying   boolean      not null,       -- false: nothing is changed yet
  state      varchar(10)  not null check (state in ('counting', 'counted', 'failed')),
  reason     varchar(400) not null,
  reached    uuid         not null,       -- every paper test up to here is done; moves in the transaction that did it
  looked     integer      not null,       -- sheets
  changed    integer      not null,       -- of them with other marks
  better     integer      not null,
  passing    integer      not null,       -- sheets that turn from failed to passed
  failing    integer      not null,       -- and the other way round
  settled    integer      not null        -- whose result somebody had revoked or corrected by hand: it stays
);
create table sheet_regrade_change (
  id         uuid    primary key,
  regrade_id uuid    not null references sheet_regrade (regrade_id),
  paper_id   uuid    not null references paper_test (id),
  person_id  uuid    not null references person (id),
  was_points bigint  not null,
  was_total  integer not null,
  was_passed boolean not null,
  is_points  bigint  not null,
  is_total   integer not null,
  is_passed  boolean not null,
  unique (regrade_id, paper_id, person_id)
);

-- What others may read: what a person is told of a sheet that was graded anew.
create view sheet_regraded as
  select c.id, c.person_id, q.title, c.was_points, c.was_total, c.was_passed, c.is_points, c.is_total, c.is_passed, r.reason
  from sheet_regrade_change c join sheet_regrade r on r.regrade_id = c.regrade_id join paper_test t on t.id = c.paper_id
    join quiz_current q on q.quiz_id = t.quiz_id;
