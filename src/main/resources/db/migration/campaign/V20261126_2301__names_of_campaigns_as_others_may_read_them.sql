create view campaign_named as select id, code, name from campaign;
