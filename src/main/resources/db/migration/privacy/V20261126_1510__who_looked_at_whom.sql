-- Who looked at whom: one row a view, of a person or of a list. The nil UUID stands for "nobody in particular" in subject_id and
-- for the whole installation in unit_id. Rows are added, sealed, and dropped a whole seal at a time when they are old.
create table access_entry (
  id         uuid         primary key,     -- UUIDv7: in the order of time
  at         timestamp with time zone not null,
  on_day     date         not null,
  viewer_id  uuid         not null references person (id),
  what       varchar(40)  not null,
  subject_id uuid         not null,        -- the person looked at; nil: a list
  unit_id    uuid         not null,        -- of a list: the unit whose subtree it was taken from
  filter     varchar(300) not null,
  names      integer      not null,        -- how many names were shown
  address    varchar(60)  not null,
  seal       bigint       not null         -- 0: not sealed yet
);
create index access_entry_subject on access_entry (subject_id, at);
create index access_entry_unit on access_entry (unit_id, at);
create index access_entry_viewer on access_entry (viewer_id, at);
create index access_entry_seal on access_entry (seal, id);
-- Each seal holds the hash of its rows and of the seal before it: a row changed, taken out or slipped in breaks the chain.
create table access_seal (
  number_of bigint      primary key,
  rows_of   integer     not null,
  hash      varchar(64) not null,          -- SHA-256, hexadecimal
  sealed_at timestamp with time zone not null,
  last_day  date        not null,          -- the latest day of its rows
  dropped   boolean     not null           -- its rows were old and are gone; the hash stays
);
-- One worker of a kind in the whole installation: it holds its row, and the night belongs to the node that writes its day first.
create table privacy_job (
  name     varchar(20) primary key,
  last_day date        not null
);
insert into privacy_job (name, last_day) values ('sealing', date '1970-01-01'), ('retention', date '1970-01-01');
