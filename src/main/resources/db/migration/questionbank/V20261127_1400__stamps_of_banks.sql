-- Another one at every change of what the bank asks: what nodes keep of it in memory is right for as long as the stamp stands.
alter table question_bank add column stamp uuid;
