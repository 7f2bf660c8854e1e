-- What somebody means to make of a campaign, kept while its effect is counted. Applied or not, it goes after some weeks.
create table campaign_draft (
  id            uuid        primary key,
  campaign_code varchar(60),                 -- null: a new campaign
  version       integer,                     -- of the campaign when this was written; null: a new campaign
  definition    text        not null,        -- JSON
  drafted_by    uuid        not null references person (id),
  drafted_at    timestamp with time zone not null,
  applied_at    timestamp with time zone
);
create index campaign_draft_age on campaign_draft (drafted_at);
