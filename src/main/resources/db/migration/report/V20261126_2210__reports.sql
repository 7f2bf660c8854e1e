-- How a unit's reports are headed and signed; without a row the unit's own names are used.
create table report_setting (
  unit_id      uuid         primary key references unit (id),
  header       varchar(10)  not null check (header in ('command', 'party')),
  parent_line  varchar(200) not null,
  unit_line    varchar(200) not null,
  code         varchar(40)  not null,          -- after the number of the document: BC-e1, BC/ĐU
  place        varchar(100) not null,
  signer_form  varchar(5)   not null check (signer_form in ('-', 'TM.', 'KT.', 'TL.')),
  signed_for   varchar(200) not null,          -- in whose name: what stands after the form
  signer_role  varchar(200) not null,
  signer_rank  varchar(40)  not null,
  signer_name  varchar(120) not null,
  recipients   varchar(1000) not null,         -- one a line
  version      integer      not null
);
-- What a unit writes into its report of a campaign and a period. One draft each; version tells the later of two editors.
create table report_draft (
  id              uuid        primary key,
  unit_id         uuid        not null references unit (id),
  campaign_id     uuid        not null references campaign (id),
  kind            varchar(10) not null check (kind in ('half', 'year')),
  from_day        date        not null,
  document_number varchar(40) not null,
  dated_on        date,                        -- null: the day the figures were frozen
  previous_number varchar(20) not null,        -- the cut-off compared with; empty: the one of the period before
  version         integer     not null,
  changed_by      varchar(60) not null,
  changed_at      timestamp with time zone not null,
  unique (unit_id, campaign_id, kind, from_day)
);
create table report_text (
  draft_id uuid          not null references report_draft (id),
  place    varchar(80)   not null,             -- a part of the outline, or note: and the code of a unit
  body     varchar(8000) not null,
  primary key (draft_id, place)
);
-- Every day of days of every year from since on is frozen by itself, the night after it.
create table report_schedule (
  id          uuid         primary key,
  unit_id     uuid         not null references unit (id),
  campaign_id uuid         not null references campaign (id),
  days        varchar(100) not null,           -- MM-dd, comma separated
  since       date         not null,
  created_by  varchar(60)  not null,
  unique (unit_id, campaign_id)
);
