-- What the attempts tell of a test and its questions. All of it can be dropped and is counted again.
create table quiz_statistics (
  quiz_id        uuid        not null references quiz (id),
  attempts_of    varchar(5)  not null check (attempts_of in ('all', 'first')),   -- every attempt, or only everybody's first
  wanted_at      timestamp with time zone,     -- it is to be counted; null: nothing waits
  as_of          timestamp with time zone,     -- null: never counted yet
  attempts       bigint,
  questions      integer,
  mean           double precision,             -- this and the three below in questions
  median         double precision,
  sd             double precision,
  standard_error double precision,
  skewness       double precision,
  kurtosis       double precision,
  alpha          double precision,             -- per cent
  error_ratio    double precision,             -- per cent
  problem        varchar(400),                 -- why it could not be counted
  primary key (quiz_id, attempts_of)
);
create table question_statistics (
  quiz_id        uuid        not null references quiz (id),
  attempts_of    varchar(5)  not null,
  version_id     uuid        not null references question_version (id),
  slot           integer     not null,         -- 0: in several places
  attempts       bigint      not null,
  facility       double precision not null,    -- 0 to 1
  guess          double precision not null,    -- 0 to 1
  sd             double precision,             -- share of the full points
  intended       double precision,             -- this and all below in per cent
  effective      double precision,
  discrimination double precision,
  efficiency     double precision,
  suspicious     boolean     not null,
  primary key (quiz_id, attempts_of, version_id)
);
create index question_statistics_version on question_statistics (version_id, suspicious);
create table answer_statistics (
  quiz_id     uuid        not null references quiz (id),
  attempts_of varchar(5)  not null,
  version_id  uuid        not null references question_version (id),
  ordinal     integer     not null,
  part        text        not null,            -- HTML of what was answered; empty: the question
  said        text        not null,            -- HTML of the answer; empty: none was given
  is_right    boolean,                         -- null: depends on the rest
  times       bigint      not null,
  mean_share  double precision,                -- mean total of those who said so, as a share of their papers
  primary key (quiz_id, attempts_of, version_id, ordinal)
);
