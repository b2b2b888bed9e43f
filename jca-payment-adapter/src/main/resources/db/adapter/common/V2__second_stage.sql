-- Processors outside: holds that are asked for over a network, captures and voids that are decided first and
-- carried out afterwards, refunds, disputes, and notices of what became of them.

ALTER TABLE adapter.payment DROP CONSTRAINT payment_gateway;
ALTER TABLE adapter.payment DROP CONSTRAINT payment_live;
ALTER TABLE adapter.payment DROP CONSTRAINT payment_declined;
ALTER TABLE adapter.payment ALTER COLUMN state SET DATA TYPE VARCHAR(20);

-- What the payer's card is called at the processor; no card number ever reaches this store.
ALTER TABLE adapter.payment ADD COLUMN token VARCHAR(255);
-- The payment's ID at the processor.
ALTER TABLE adapter.payment ADD COLUMN reference VARCHAR(255);
ALTER TABLE adapter.payment ADD COLUMN action_url VARCHAR(2000);
-- What refunds took back or reserved, and what open and lost disputes took back (I4).
ALTER TABLE adapter.payment ADD COLUMN refunded_minor BIGINT NOT NULL DEFAULT 0;
ALTER TABLE adapter.payment ADD COLUMN disputed_minor BIGINT NOT NULL DEFAULT 0;
-- When the processor is asked next; null while there is nothing to ask.
ALTER TABLE adapter.payment ADD COLUMN due_at TIMESTAMP;
ALTER TABLE adapter.payment ADD COLUMN tries INTEGER NOT NULL DEFAULT 0;
ALTER TABLE adapter.payment ADD COLUMN last_error VARCHAR(500);

ALTER TABLE adapter.payment ADD CONSTRAINT payment_gateway CHECK (gateway IN ('ledger', 'stripe'));
ALTER TABLE adapter.payment ADD CONSTRAINT payment_live CHECK (
  (state IN ('intended', 'requires_action', 'held', 'prepared', 'capturing', 'captured')
    AND live_purchase_id IS NOT NULL AND live_purchase_id = purchase_id)
  OR (state IN ('capture_failed', 'voiding', 'voided', 'declined') AND live_purchase_id IS NULL));
ALTER TABLE adapter.payment ADD CONSTRAINT payment_declined CHECK (
  (state IN ('declined', 'capture_failed') AND decline_code IS NOT NULL AND decline_reason IS NOT NULL)
  OR (state NOT IN ('declined', 'capture_failed') AND decline_code IS NULL AND decline_reason IS NULL));
ALTER TABLE adapter.payment ADD CONSTRAINT payment_due CHECK (
  state NOT IN ('capturing', 'voiding') OR due_at IS NOT NULL);
ALTER TABLE adapter.payment ADD CONSTRAINT payment_outside CHECK (
  gateway <> 'ledger' OR (token IS NULL AND reference IS NULL AND due_at IS NULL));
-- A dispute is always recorded, so its sum has no upper bound here; a refund is granted within the rest only.
ALTER TABLE adapter.payment ADD CONSTRAINT payment_taken_back CHECK (
  refunded_minor >= 0 AND disputed_minor >= 0 AND refunded_minor <= amount_minor);
CREATE INDEX payment_by_due ON adapter.payment (due_at);
CREATE INDEX payment_by_reference ON adapter.payment (reference);

ALTER TABLE adapter.payment_event DROP CONSTRAINT payment_event_pair;
ALTER TABLE adapter.payment_event ALTER COLUMN from_state SET DATA TYPE VARCHAR(20);
ALTER TABLE adapter.payment_event ALTER COLUMN to_state SET DATA TYPE VARCHAR(20);
ALTER TABLE adapter.payment_event ADD CONSTRAINT payment_event_pair CHECK (
  (from_state IS NULL AND to_state = 'intended')
  OR (from_state = 'intended' AND to_state IN ('requires_action', 'held', 'declined', 'voiding'))
  OR (from_state = 'requires_action' AND to_state IN ('held', 'declined', 'voiding'))
  OR (from_state = 'held' AND to_state IN ('prepared', 'voided', 'voiding'))
  OR (from_state = 'prepared' AND to_state IN ('captured', 'capturing', 'voided', 'voiding'))
  OR (from_state = 'capturing' AND to_state IN ('captured', 'capture_failed'))
  OR (from_state = 'voiding' AND to_state = 'voided'));

-- Money paid back. The ID is the caller's and the key towards the gateway. A refund is bound to the branch that
-- asks for it until that branch ends.
CREATE TABLE adapter.refund (
  id           ${id} NOT NULL,
  payment_id   ${id} NOT NULL,
  amount_minor BIGINT NOT NULL,
  currency     CHAR(3) NOT NULL,
  state        VARCHAR(20) NOT NULL,
  branch_id    ${id} NOT NULL,
  reason       VARCHAR(500) NOT NULL,
  reference    VARCHAR(255),
  due_at       TIMESTAMP,
  tries        INTEGER NOT NULL DEFAULT 0,
  last_error   VARCHAR(500),
  created_at   TIMESTAMP NOT NULL,
  CONSTRAINT refund_key PRIMARY KEY (id),
  CONSTRAINT refund_payment FOREIGN KEY (payment_id) REFERENCES adapter.payment (id),
  CONSTRAINT refund_branch FOREIGN KEY (branch_id) REFERENCES adapter.branch (id),
  CONSTRAINT refund_amount CHECK (amount_minor > 0),
  CONSTRAINT refund_state CHECK (state IN ('requested', 'released', 'granted', 'stuck', 'paid', 'bounced'))
);
CREATE INDEX refund_by_payment ON adapter.refund (payment_id);
CREATE INDEX refund_by_branch ON adapter.refund (branch_id);
CREATE INDEX refund_by_due ON adapter.refund (due_at);

CREATE TABLE adapter.refund_event (
  refund_id   ${id} NOT NULL,
  sequence    INTEGER NOT NULL,
  from_state  VARCHAR(20),
  to_state    VARCHAR(20) NOT NULL,
  happened_at TIMESTAMP NOT NULL,
  actor       VARCHAR(150) NOT NULL,
  reason      VARCHAR(500) NOT NULL,
  xid         VARCHAR(300),
  CONSTRAINT refund_event_key PRIMARY KEY (refund_id, sequence),
  CONSTRAINT refund_event_of FOREIGN KEY (refund_id) REFERENCES adapter.refund (id),
  CONSTRAINT refund_event_pair CHECK (
    (from_state IS NULL AND to_state = 'requested')
    OR (from_state = 'requested' AND to_state IN ('granted', 'paid', 'released'))
    OR (from_state = 'released' AND to_state = 'requested')
    OR (from_state = 'granted' AND to_state IN ('paid', 'stuck'))
    OR (from_state = 'stuck' AND to_state = 'paid')
    OR (from_state = 'paid' AND to_state = 'bounced')
    OR (from_state = 'bounced' AND to_state = 'granted'))
);

CREATE TABLE adapter.dispute (
  id           ${id} NOT NULL,
  payment_id   ${id} NOT NULL,
  reference    VARCHAR(255) NOT NULL,
  amount_minor BIGINT NOT NULL,
  currency     CHAR(3) NOT NULL,
  state        VARCHAR(20) NOT NULL,
  reason       VARCHAR(500) NOT NULL,
  opened_at    TIMESTAMP NOT NULL,
  CONSTRAINT dispute_key PRIMARY KEY (id),
  CONSTRAINT dispute_once UNIQUE (reference),
  CONSTRAINT dispute_payment FOREIGN KEY (payment_id) REFERENCES adapter.payment (id),
  CONSTRAINT dispute_amount CHECK (amount_minor > 0),
  CONSTRAINT dispute_state CHECK (state IN ('opened', 'won', 'lost'))
);
CREATE INDEX dispute_by_payment ON adapter.dispute (payment_id);

CREATE TABLE adapter.dispute_event (
  dispute_id  ${id} NOT NULL,
  from_state  VARCHAR(20),
  to_state    VARCHAR(20) NOT NULL,
  happened_at TIMESTAMP NOT NULL,
  actor       VARCHAR(150) NOT NULL,
  reason      VARCHAR(500) NOT NULL,
  CONSTRAINT dispute_event_key PRIMARY KEY (dispute_id, to_state),
  CONSTRAINT dispute_event_of FOREIGN KEY (dispute_id) REFERENCES adapter.dispute (id),
  CONSTRAINT dispute_event_pair CHECK (
    (from_state IS NULL AND to_state = 'opened')
    OR (from_state = 'opened' AND to_state IN ('won', 'lost')))
);

-- Facts to be told to whoever listens, written in the local transaction that made them true. Each is delivered
-- until it was taken in; sequence tells one refund's second payment from its first. While a node delivers one, its
-- due_at lies in the future and leased_by names the node.
CREATE TABLE adapter.notice (
  id           ${id} NOT NULL,
  kind         VARCHAR(20) NOT NULL,
  purchase_id  ${id} NOT NULL,
  payment_id   ${id} NOT NULL,
  subject_id   ${id} NOT NULL,
  sequence     INTEGER NOT NULL,
  amount_minor BIGINT NOT NULL,
  currency     CHAR(3) NOT NULL,
  reason       VARCHAR(500) NOT NULL,
  happened_at  TIMESTAMP NOT NULL,
  due_at       TIMESTAMP,
  tries        INTEGER NOT NULL DEFAULT 0,
  leased_by    VARCHAR(100),
  delivered_at TIMESTAMP,
  last_error   VARCHAR(500),
  CONSTRAINT notice_key PRIMARY KEY (id),
  CONSTRAINT notice_once UNIQUE (subject_id, kind, sequence),
  CONSTRAINT notice_payment FOREIGN KEY (payment_id) REFERENCES adapter.payment (id),
  CONSTRAINT notice_due CHECK (
    (delivered_at IS NULL AND due_at IS NOT NULL) OR (delivered_at IS NOT NULL AND due_at IS NULL))
);
CREATE INDEX notice_by_due ON adapter.notice (due_at);
CREATE INDEX notice_by_purchase ON adapter.notice (purchase_id, id);

-- How far a processor's own events were read, and which of them were taken in; reading overlaps, taking in does not.
CREATE TABLE adapter.processor_feed (
  gateway    VARCHAR(20) NOT NULL,
  read_until TIMESTAMP NOT NULL,
  CONSTRAINT processor_feed_key PRIMARY KEY (gateway)
);
CREATE TABLE adapter.processor_event (
  gateway     VARCHAR(20) NOT NULL,
  id          VARCHAR(255) NOT NULL,
  kind        VARCHAR(100) NOT NULL,
  taken_in_at TIMESTAMP NOT NULL,
  CONSTRAINT processor_event_key PRIMARY KEY (gateway, id)
);

-- The ledger's transfers: refunds give credit back; a dispute moves the amount out of sales until it is decided.
ALTER TABLE adapter.transfer DROP CONSTRAINT transfer_kind;
ALTER TABLE adapter.transfer ALTER COLUMN kind SET DATA TYPE VARCHAR(20);
ALTER TABLE adapter.transfer ADD CONSTRAINT transfer_kind CHECK (
  (kind IN ('charge', 'refund', 'dispute-opened', 'dispute-won', 'dispute-lost') AND purchase_id IS NOT NULL)
  OR (kind = 'top-up' AND purchase_id IS NULL));
-- The refund or dispute that a transfer belongs to, each of which is booked once.
ALTER TABLE adapter.transfer ADD COLUMN subject_id ${id};
ALTER TABLE adapter.transfer ADD CONSTRAINT transfer_subject CHECK (
  (kind IN ('charge', 'top-up') AND subject_id IS NULL)
  OR (kind NOT IN ('charge', 'top-up') AND subject_id IS NOT NULL));
ALTER TABLE adapter.transfer ADD CONSTRAINT transfer_once UNIQUE (subject_id, kind);
ALTER TABLE adapter.entry DROP CONSTRAINT entry_book;
ALTER TABLE adapter.entry ALTER COLUMN book SET DATA TYPE VARCHAR(20);
ALTER TABLE adapter.entry ADD CONSTRAINT entry_book CHECK (
  (book = 'credit' AND account_id IS NOT NULL)
  OR (book IN ('sales', 'disputed') AND account_id IS NULL)
  OR (book = 'cash' AND account_id IS NULL AND amount_minor < 0));
