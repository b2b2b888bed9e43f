-- A run resumes after what its row counted last, whatever the batch runtime's books say.
ALTER TABLE backoffice.job_run DROP COLUMN execution_id;
