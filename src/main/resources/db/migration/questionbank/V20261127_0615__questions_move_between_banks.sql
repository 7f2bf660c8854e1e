-- A row each time questions went to another bank: what nodes keep of questions in memory names their bank.
create table question_move (
  id       uuid        primary key,
  from_bank varchar(80) not null,
  to_bank  varchar(80) not null,
  moved_at timestamp with time zone not null
);
