-- One row per named fact about this installation: 'demo' marks a demonstration database for ever.
create table installation (
  name   varchar(40)  primary key,
  "value" varchar(400) not null
);
