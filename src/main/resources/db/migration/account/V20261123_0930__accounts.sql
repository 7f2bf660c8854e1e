create table account (
  person_id         uuid         primary key references person (id),
  username          varchar(60)  not null unique,       -- as typed, NFC
  username_key      varchar(60)  not null unique,       -- lower case, what sign-in compares
  password_hash     varchar(200),                       -- Argon2id; null while a given password waits to be hashed
  pending_password  varchar(400),                       -- encrypted initial password, gone once hashed
  must_change       boolean      not null,
  closed            boolean      not null,
  created_at        timestamp with time zone not null,
  changed_at        timestamp with time zone not null
);
create table sign_in_session (
  id           uuid         primary key,
  person_id    uuid         not null references person (id),
  created_at   timestamp with time zone not null,
  seen_at      timestamp with time zone not null,
  expires_at   timestamp with time zone not null,
  ended_at     timestamp with time zone,
  by_page      boolean      not null,
  address      varchar(60)  not null,
  agent        varchar(200) not null
);
create index sign_in_session_person on sign_in_session (person_id);
create index sign_in_session_expiry on sign_in_session (expires_at);
-- Failures only, by account ('u:name') and by address ('a:1.2.3.4').
create table sign_in_failure (
  subject      varchar(120) primary key,
  failures     integer      not null,
  last_at      timestamp with time zone not null,
  locked_until timestamp with time zone not null
);
create table signing_key (
  kid        varchar(60)   primary key,
  jwk        varchar(4000) not null,
  created_at timestamp with time zone not null
);
