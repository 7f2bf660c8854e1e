-- A message in somebody's inbox. Its words are made when it is read: kind, campaign, days; so the row stays small.
-- No foreign key to person: rows come by the hundred thousand on one day, and an import that is taken back removes people.
create table notice (
  id          uuid        primary key,        -- of a reminder and a digest: derived from what it says to whom, so that a second one cannot exist
  person_id   uuid        not null,
  kind        varchar(10) not null check (kind in ('before', 'due', 'overdue', 'again', 'digest', 'written')),
  campaign_id uuid        not null,           -- nil: several, in digest_line
  subject_id  uuid        not null,           -- the written message; nil for all others
  on_day      date        not null,
  due_on      date,                           -- of reminders: the person's due day
  stage       integer     not null,           -- of reminders: which day of the rules was reached, counted from the due day (-14, 0, 7)
  sent_at     timestamp with time zone not null,
  read_at     timestamp with time zone
);
create index notice_inbox on notice (person_id, sent_at);
create index notice_log on notice (on_day, campaign_id);

-- What a commander or an instructor wrote to those who … The id is made with the form: sent twice it is still one message.
create table written_message (
  id          uuid          primary key,
  writer_id   uuid          not null references person (id),
  campaign_id uuid          not null references campaign (id),
  unit_id     uuid          not null references unit (id),
  state       varchar(20)   not null,
  group_code  varchar(10),
  cohort      varchar(20),
  as_of       date          not null,
  title       varchar(120)  not null,
  body        varchar(2000) not null,
  recipients  integer       not null,
  written_at  timestamp with time zone not null
);
create index written_message_writer on written_message (writer_id, written_at);
