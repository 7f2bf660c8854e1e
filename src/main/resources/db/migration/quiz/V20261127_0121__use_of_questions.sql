-- What others may read: that a version of a question was asked, never by whom or with what answer.
create view question_version_used as select question_version_id as version_id, attempt_id from attempt_slot;
