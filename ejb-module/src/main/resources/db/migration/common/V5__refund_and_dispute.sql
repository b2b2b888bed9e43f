-- What settlement owns: money paid back and disputes, as the shop sees them. The adapter keeps its own books.
CREATE SCHEMA settlement;

-- One row for each (client, Idempotency-Key), made before anybody is asked for money. The adapter knows the
-- refund by the same ID.
CREATE TABLE settlement.refund (
  id              CHAR(36)     NOT NULL PRIMARY KEY,
  purchase_id     CHAR(36)     NOT NULL,
  client_id       CHAR(36)     NOT NULL,
  idempotency_key VARCHAR(255) NOT NULL,
  request_digest  CHAR(64)     NOT NULL,
  amount_minor    BIGINT       NOT NULL CHECK (amount_minor > 0),
  currency        CHAR(3)      NOT NULL,
  reason          VARCHAR(500) NOT NULL,
  state           VARCHAR(20)  NOT NULL CHECK (state IN (
                    'requested', 'granted', 'refused', 'referred', 'stuck', 'paid', 'bounced')),
  revision        INTEGER      NOT NULL CHECK (revision >= 1),
  attempt         INTEGER      NOT NULL CHECK (attempt >= 1),
  busy_until      TIMESTAMP    NOT NULL,
  requested_at    TIMESTAMP    NOT NULL,
  refusal_code    VARCHAR(60),
  refusal_what    VARCHAR(1000),
  refusal_why     VARCHAR(1000),
  refusal_next    VARCHAR(1000),
  CONSTRAINT refund_once UNIQUE (client_id, idempotency_key),
  CONSTRAINT refund_refused_says_why CHECK (state <> 'refused' OR refusal_code IS NOT NULL)
);
CREATE INDEX refund_of_purchase ON settlement.refund (purchase_id, id);
CREATE INDEX refund_by_state ON settlement.refund (state, busy_until);

-- I9: each change of state has a row; append-only (see the triggers). A notice counts once.
CREATE TABLE settlement.refund_event (
  refund_id   CHAR(36)      NOT NULL REFERENCES settlement.refund (id),
  sequence    INTEGER       NOT NULL CHECK (sequence >= 1),
  from_state  VARCHAR(20),
  to_state    VARCHAR(20)   NOT NULL,
  occurred_at TIMESTAMP     NOT NULL,
  actor       VARCHAR(100)  NOT NULL,
  reason      VARCHAR(1000) NOT NULL,
  notice_id   CHAR(36) UNIQUE,
  PRIMARY KEY (refund_id, sequence),
  CONSTRAINT refund_event_pair CHECK (
    (from_state IS NULL AND to_state = 'requested')
    OR (from_state = 'requested' AND to_state IN ('granted', 'refused', 'referred'))
    OR (from_state = 'referred' AND to_state IN ('granted', 'refused'))
    OR (from_state = 'granted' AND to_state IN ('paid', 'stuck'))
    OR (from_state = 'stuck' AND to_state = 'paid')
    OR (from_state = 'paid' AND to_state = 'bounced')
    OR (from_state = 'bounced' AND to_state = 'granted'))
);

-- The ID is the adapter's. A dispute is recorded whatever else is known of its purchase.
CREATE TABLE settlement.dispute (
  id           CHAR(36)     NOT NULL PRIMARY KEY,
  purchase_id  CHAR(36)     NOT NULL,
  amount_minor BIGINT       NOT NULL CHECK (amount_minor > 0),
  currency     CHAR(3)      NOT NULL,
  reason       VARCHAR(500) NOT NULL,
  state        VARCHAR(20)  NOT NULL CHECK (state IN ('opened', 'won', 'lost')),
  opened_at    TIMESTAMP    NOT NULL
);
CREATE INDEX dispute_of_purchase ON settlement.dispute (purchase_id, id);

CREATE TABLE settlement.dispute_event (
  dispute_id  CHAR(36)      NOT NULL REFERENCES settlement.dispute (id),
  from_state  VARCHAR(20),
  to_state    VARCHAR(20)   NOT NULL,
  occurred_at TIMESTAMP     NOT NULL,
  actor       VARCHAR(100)  NOT NULL,
  reason      VARCHAR(1000) NOT NULL,
  PRIMARY KEY (dispute_id, to_state),
  CONSTRAINT dispute_event_pair CHECK (
    (from_state IS NULL AND to_state = 'opened')
    OR (from_state = 'opened' AND to_state IN ('won', 'lost')))
);
