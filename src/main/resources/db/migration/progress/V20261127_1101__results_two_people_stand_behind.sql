-- Results that one typed in and another confirmed. A reference may be written by anybody who brings a file; this is written at confirmation only.
create table result_of_two (
  result_id uuid primary key references result (id) on delete cascade
);
insert into result_of_two (result_id)
select r.id from result r join outside_batch b on r.reference = 'outside ' || b.number and r.kind = b.kind and r.item_id = b.item_id and r.source = b.source
where b.state in ('confirmed', 'revoked');
