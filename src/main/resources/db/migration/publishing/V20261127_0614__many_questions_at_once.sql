-- What was done to many questions at once, so that it can be undone.
create table question_bulk (
  id        uuid        primary key,
  kind      varchar(10) not null check (kind in ('retag', 'move')),
  bank      varchar(80) not null,
  target    varchar(80),             -- of a move: the bank they went to
  said_at   timestamp with time zone not null,
  said_by   varchar(60) not null,
  undone_at timestamp with time zone
);
create index question_bulk_bank on question_bulk (bank, said_at);
create table question_bulk_line (
  bulk_id    uuid         not null references question_bulk (id),
  name       varchar(120) not null,
  version_id uuid         not null,  -- the newest once it was done
  labels     text         not null,  -- what it carried before, a line each
  primary key (bulk_id, name)
);
