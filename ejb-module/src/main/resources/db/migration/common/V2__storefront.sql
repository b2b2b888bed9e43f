-- What the storefront owns: who buys, what is offered, what was bought.
CREATE SCHEMA storefront;

-- The only table with personal data. Everything else names the subject's random ID.
CREATE TABLE storefront.member (
  id            CHAR(36)     NOT NULL PRIMARY KEY,
  username      VARCHAR(100) NOT NULL UNIQUE,
  display_name  VARCHAR(200) NOT NULL,
  password_hash VARCHAR(500) NOT NULL,
  role          VARCHAR(20)  NOT NULL CHECK (role IN ('member', 'operator', 'administrator')),
  created_at    TIMESTAMP    NOT NULL
);

CREATE TABLE storefront.price (
  id           CHAR(36)    NOT NULL PRIMARY KEY,
  sku          VARCHAR(64) NOT NULL,
  currency     CHAR(3)     NOT NULL,
  amount_minor BIGINT      NOT NULL CHECK (amount_minor > 0),
  created_at   TIMESTAMP   NOT NULL,
  CONSTRAINT price_once UNIQUE (sku, currency)
);

-- I5: one purchase ID per client and key, for ever. The claim keeps the request and the quote, so
-- that a purchase can be completed from it whatever became of the process that began it.
CREATE TABLE storefront.claim (
  purchase_id     CHAR(36)     NOT NULL PRIMARY KEY,
  client_id       CHAR(36)     NOT NULL,
  idempotency_key VARCHAR(255) NOT NULL,
  request_digest  CHAR(64)     NOT NULL,
  request         ${text}      NOT NULL,
  quote           ${text},
  state           VARCHAR(20)  NOT NULL CHECK (state IN ('claimed', 'declined', 'purchased')),
  attempt         INTEGER      NOT NULL CHECK (attempt >= 1),
  node            VARCHAR(100) NOT NULL,
  process_id      CHAR(36)     NOT NULL,
  busy_until      TIMESTAMP    NOT NULL,
  claimed_at      TIMESTAMP    NOT NULL,
  refusal_code    VARCHAR(60),
  refusal_what    VARCHAR(1000),
  refusal_why     VARCHAR(1000),
  refusal_next    VARCHAR(1000),
  CONSTRAINT claim_once UNIQUE (client_id, idempotency_key),
  CONSTRAINT claim_declined_says_why CHECK (state <> 'declined' OR refusal_code IS NOT NULL),
  CONSTRAINT claim_quoted CHECK (state = 'declined' OR quote IS NOT NULL)
);

-- I8: minor units and one currency. I1 and I10 live in the state.
CREATE TABLE storefront.purchase (
  id           CHAR(36)    NOT NULL PRIMARY KEY,
  buyer_id     CHAR(36)    NOT NULL,
  state        VARCHAR(20) NOT NULL CHECK (state IN (
                 'settling', 'captured', 'capture_failed', 'voiding', 'voided',
                 'disputed', 'charged_back', 'partly_refunded', 'refunded')),
  method       VARCHAR(20) NOT NULL,
  payment_id   CHAR(36)    NOT NULL,
  amount_minor BIGINT      NOT NULL CHECK (amount_minor >= 0),
  currency     CHAR(3)     NOT NULL,
  created_at   TIMESTAMP   NOT NULL,
  CONSTRAINT purchase_payment_once UNIQUE (payment_id),
  CONSTRAINT purchase_claimed FOREIGN KEY (id) REFERENCES storefront.claim (purchase_id)
);
CREATE INDEX purchase_of_buyer ON storefront.purchase (buyer_id, id);

CREATE TABLE storefront.purchase_line (
  purchase_id  CHAR(36)     NOT NULL REFERENCES storefront.purchase (id),
  line_no      INTEGER      NOT NULL,
  sku          VARCHAR(64)  NOT NULL,
  name         VARCHAR(200) NOT NULL,
  quantity     INTEGER      NOT NULL CHECK (quantity BETWEEN 1 AND 100),
  unit_minor   BIGINT       NOT NULL CHECK (unit_minor >= 0),
  amount_minor BIGINT       NOT NULL,
  PRIMARY KEY (purchase_id, line_no),
  CONSTRAINT line_sums CHECK (amount_minor = unit_minor * quantity)
);

-- I9: each change of state has a row; append-only (see the triggers).
CREATE TABLE storefront.purchase_event (
  id          CHAR(36)      NOT NULL PRIMARY KEY,
  purchase_id CHAR(36)      NOT NULL,
  attempt     INTEGER       NOT NULL,
  from_state  VARCHAR(20),
  to_state    VARCHAR(20)   NOT NULL,
  occurred_at TIMESTAMP     NOT NULL,
  actor       VARCHAR(100)  NOT NULL,
  reason      VARCHAR(1000) NOT NULL
);
CREATE INDEX purchase_event_of ON storefront.purchase_event (purchase_id, id);

CREATE TABLE storefront.box_set (
  id          CHAR(36)  NOT NULL PRIMARY KEY,
  purchase_id CHAR(36)  NOT NULL UNIQUE REFERENCES storefront.purchase (id),
  owner_id    CHAR(36)  NOT NULL,
  sealed      ${bytes}  NOT NULL,
  sha256      CHAR(64)  NOT NULL,
  created_at  TIMESTAMP NOT NULL
);

-- One eBox per proof; a proof is in exactly one. Its share of the price sums up exactly (I8).
-- No foreign key to the proof: distribution may live in a database of its own.
CREATE TABLE storefront.ebox (
  id          CHAR(36)     NOT NULL PRIMARY KEY,
  box_set_id  CHAR(36)     NOT NULL REFERENCES storefront.box_set (id),
  position_no INTEGER      NOT NULL,
  proof_id    CHAR(36)     NOT NULL UNIQUE,
  sku         VARCHAR(64)  NOT NULL,
  name        VARCHAR(200) NOT NULL,
  line_no     INTEGER      NOT NULL,
  share_minor BIGINT       NOT NULL CHECK (share_minor >= 0),
  CONSTRAINT ebox_position UNIQUE (box_set_id, position_no)
);
