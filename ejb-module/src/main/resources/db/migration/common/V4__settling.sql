-- Purchases whose money is decided first and taken afterwards, attempts that are fenced, and what the janitor
-- that ends doubtful ones works by.

ALTER TABLE storefront.claim ADD CONSTRAINT claim_state CHECK (state IN (
  'claimed', 'requires_action', 'voiding', 'voided', 'abandoned', 'declined', 'purchased'));
ALTER TABLE storefront.claim ADD CONSTRAINT claim_declined_says_why CHECK (
  state <> 'declined' OR refusal_code IS NOT NULL);
ALTER TABLE storefront.claim ADD CONSTRAINT claim_quoted CHECK (state = 'declined' OR quote IS NOT NULL);
-- When the present attempt began: the in-doubt deadline counts from here.
ALTER TABLE storefront.claim ADD COLUMN attempted_at TIMESTAMP NOT NULL DEFAULT '1970-01-01 00:00:00';
UPDATE storefront.claim SET attempted_at = claimed_at;
CREATE INDEX claim_by_state ON storefront.claim (state, busy_until);

-- The fence. Each attempt ends in exactly one row: written by the transaction that completes it, or by
-- whoever gave the attempt up before it was taken further. Whoever comes second finds the key taken.
CREATE TABLE storefront.purchase_attempt (
  purchase_id CHAR(36)    NOT NULL REFERENCES storefront.claim (purchase_id),
  attempt     INTEGER     NOT NULL CHECK (attempt >= 1),
  outcome     VARCHAR(20) NOT NULL CHECK (outcome IN ('completed', 'fenced')),
  process_id  CHAR(36)    NOT NULL,
  ended_at    TIMESTAMP   NOT NULL,
  PRIMARY KEY (purchase_id, attempt)
);

-- When the purchase came into its present state.
ALTER TABLE storefront.purchase ADD COLUMN changed_at TIMESTAMP NOT NULL DEFAULT '1970-01-01 00:00:00';
UPDATE storefront.purchase SET changed_at = created_at;
CREATE INDEX purchase_by_state ON storefront.purchase (state, changed_at);

-- A process says every few seconds that it lives; one unseen for longer than a request may take is dead.
ALTER TABLE backoffice.process ADD COLUMN seen_at TIMESTAMP NOT NULL DEFAULT '1970-01-01 00:00:00';
UPDATE backoffice.process SET seen_at = started_at;

-- Work that one process does at a time, whichever node it is on.
CREATE TABLE backoffice.lease (
  name       VARCHAR(60) NOT NULL PRIMARY KEY,
  process_id CHAR(36)    NOT NULL,
  until_at   TIMESTAMP   NOT NULL
);
INSERT INTO backoffice.lease (name, process_id, until_at) VALUES ('janitor', '', '1970-01-01 00:00:00');

-- Each job counts what it has to count, by name: "purchases=3 captures=3".
ALTER TABLE backoffice.job_run ADD COLUMN counts VARCHAR(1000) NOT NULL DEFAULT '';
ALTER TABLE backoffice.job_run DROP COLUMN purchases;
ALTER TABLE backoffice.job_run DROP COLUMN captures;
ALTER TABLE backoffice.job_run DROP COLUMN proofs;
ALTER TABLE backoffice.job_run DROP COLUMN discrepancies;
