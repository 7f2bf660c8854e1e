-- A message may go to people who were chosen by other means than a campaign's list of names: it has no campaign then.
alter table written_message alter column campaign_id drop not null;
