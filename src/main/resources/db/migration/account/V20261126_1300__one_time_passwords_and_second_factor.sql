-- Whether an account is open follows from the roll: nobody has to close it, and nobody can forget to.
alter table account drop column closed;
-- A password that somebody else gave stops working then; null: the owner chose it, or it does not expire.
alter table account add column password_until timestamp with time zone;
alter table account add column last_sign_in_at timestamp with time zone;

create table second_factor (
  person_id   uuid         primary key references account (person_id),
  secret      varchar(200) not null,      -- sealed with the installation's key
  last_step   bigint       not null,      -- the latest time step whose code was taken; never again, nor an earlier one
  enrolled_at timestamp with time zone not null
);
create table recovery_code (
  person_id uuid        not null references account (person_id),
  code_hash varchar(64) not null,
  used_at   timestamp with time zone,
  primary key (person_id, code_hash)
);
