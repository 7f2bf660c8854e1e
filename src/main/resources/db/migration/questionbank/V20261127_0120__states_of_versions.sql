-- The life of a version: only ready ones are asked. What was stored before is ready; what content files bring is, too.
alter table question_version add column state varchar(10) default 'ready' not null;
alter table question_version add constraint question_version_state check (state in ('draft', 'reviewed', 'ready', 'retired'));
-- The version that tests ask now: the newest ready one, which need not be the newest. At most one of a question.
alter table question_version add column asked boolean default false not null;
update question_version set asked = latest;
alter table question_version add column author varchar(60) default 'content' not null;   -- who brought it in
-- Title, name and text without accents and markup, for search; null: made at the next search.
alter table question_version add column search_key text;
create index question_version_asked on question_version (question_id, asked);
create index question_version_review on question_version (review_on);
create table question_step (
  id         uuid        primary key,
  version_id uuid        not null references question_version (id),
  state      varchar(10) not null,
  by_whom    varchar(60) not null,
  at_moment  timestamp with time zone not null,
  note       varchar(400) not null
);
create index question_step_version on question_step (version_id, at_moment);
-- What others may read: of which question a version is, so that a new version of one seen before is not taken for unseen; the
-- newest version of every question, without text and key; and what it carries.
create view question_of_version as select id as version_id, question_id, type from question_version;
create view question_newest as
  select q.id as question_id, b.slug as bank, q.name, v.id as version_id, v.number, v.title, v.type,
    case when q.retired then 'retired' else v.state end as state, v.difficulty, v.source, v.review_on, v.search_key,
    (select k.number from question_version k where k.question_id = q.id and k.asked and q.retired = false) as asked_number
  from question q join question_bank b on b.id = q.bank_id join question_version v on v.question_id = q.id and v.latest;
create view question_label as select version_id, tag, skill from question_tag;
