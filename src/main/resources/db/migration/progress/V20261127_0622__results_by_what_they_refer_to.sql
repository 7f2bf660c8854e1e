-- Whatever came from one batch can be taken back as a whole.
create index result_reference on result (reference);
