-- With the campaign's code and the reason, as a file of exemptions has them.
create view exemption_given as
  select e.person_id, c.code as campaign_code, e.reason, e.from_day, e.until_day
  from exemption e join campaign c on c.id = e.campaign_id where e.from_day < e.until_day;
