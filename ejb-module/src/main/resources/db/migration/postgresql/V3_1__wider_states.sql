-- The named checks that mention the column come back in V4.
ALTER TABLE storefront.claim DROP CONSTRAINT claim_state_check;
ALTER TABLE storefront.claim DROP CONSTRAINT claim_declined_says_why;
ALTER TABLE storefront.claim DROP CONSTRAINT claim_quoted;
-- A difference may be found by others than a run of a job.
ALTER TABLE backoffice.discrepancy ALTER COLUMN run_id DROP NOT NULL;
