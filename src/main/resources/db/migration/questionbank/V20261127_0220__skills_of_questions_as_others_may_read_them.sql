create view question_skill as select version_id, tag as skill from question_tag where skill = true;
