-- Derby gave the check of a claim's states a name of its own, so the column is made anew without it; the
-- named checks that mention the column go with it and come back in V4.
ALTER TABLE storefront.claim ADD COLUMN standing VARCHAR(20) NOT NULL DEFAULT 'claimed';
UPDATE storefront.claim SET standing = state;
ALTER TABLE storefront.claim DROP COLUMN state CASCADE;
RENAME COLUMN storefront.claim.standing TO state;
-- A difference may be found by others than a run of a job.
ALTER TABLE backoffice.discrepancy ALTER COLUMN run_id NULL;
