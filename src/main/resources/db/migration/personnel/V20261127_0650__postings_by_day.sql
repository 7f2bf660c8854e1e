-- What moved since a day: the strength of a past day is the roll of today put right by these.
create index posting_from on posting (from_day);
create index posting_until on posting (until_day);
