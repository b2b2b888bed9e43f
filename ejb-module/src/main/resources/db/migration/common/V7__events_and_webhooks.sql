-- What happened to the purchases of a store, told by feed and by webhook.

-- Facts that have no position yet; written in the transaction that made them true. The number is counted by the
-- database as rows are written: of two facts under one lock the earlier has the lower one. It has gaps and tells
-- nothing about the order of commits, which is why the publisher gives positions of its own.
CREATE TABLE storefront.outbox (
  id          CHAR(36)     NOT NULL PRIMARY KEY,
  written_no  BIGINT       GENERATED ALWAYS AS IDENTITY,
  client_id   VARCHAR(100),
  subject_id  CHAR(36)     NOT NULL,
  event_type  VARCHAR(60)  NOT NULL,
  occurred_at TIMESTAMP    NOT NULL,
  data        ${text}      NOT NULL
);

-- One row; whoever holds it is the publisher.
CREATE TABLE storefront.feed (
  name          VARCHAR(20) NOT NULL PRIMARY KEY,
  last_position BIGINT      NOT NULL CHECK (last_position >= 0)
);
INSERT INTO storefront.feed (name, last_position) VALUES ('events', 0);

-- The feed: positions from 1 without gaps; append-only (see the triggers).
CREATE TABLE storefront.event (
  position_no BIGINT       NOT NULL PRIMARY KEY,
  id          CHAR(36)     NOT NULL UNIQUE,
  client_id   VARCHAR(100),
  event_type  VARCHAR(60)  NOT NULL,
  occurred_at TIMESTAMP    NOT NULL,
  data        ${text}      NOT NULL
);
CREATE INDEX event_of_client ON storefront.event (client_id, position_no);

-- Where a store wants to be called, each address once. Removed ones stay, for the history of what was sent there, and
-- leave their slot free.
CREATE TABLE storefront.webhook_endpoint (
  id              CHAR(36)      NOT NULL PRIMARY KEY,
  client_id       VARCHAR(100)  NOT NULL,
  slot            VARCHAR(64)   NOT NULL UNIQUE,
  url             VARCHAR(2000) NOT NULL,
  event_types     VARCHAR(2000) NOT NULL,
  description     VARCHAR(200)  NOT NULL,
  state           VARCHAR(20)   NOT NULL CHECK (state IN ('enabled', 'disabled', 'removed')),
  disabled_reason VARCHAR(20)   CHECK (disabled_reason IN ('owner', 'gone', 'failing')),
  failing_since   TIMESTAMP,
  revision        INTEGER       NOT NULL,
  created_at      TIMESTAMP     NOT NULL,
  CONSTRAINT endpoint_disabled_says_why CHECK (state <> 'disabled' OR disabled_reason IS NOT NULL)
);
CREATE INDEX endpoint_of_client ON storefront.webhook_endpoint (client_id, id);

-- Secrets, sealed. A row with an end signs until then; rows are removed once they sign nothing any more.
CREATE TABLE storefront.webhook_secret (
  id          CHAR(36)  NOT NULL PRIMARY KEY,
  endpoint_id CHAR(36)  NOT NULL REFERENCES storefront.webhook_endpoint (id),
  sealed      ${bytes}  NOT NULL,
  created_at  TIMESTAMP NOT NULL,
  ends_at     TIMESTAMP
);
CREATE INDEX secret_of_endpoint ON storefront.webhook_secret (endpoint_id, id);

-- One event for one endpoint. Due at next_attempt_at, which a worker moves ahead while it sends.
CREATE TABLE storefront.webhook_delivery (
  id              CHAR(36)    NOT NULL PRIMARY KEY,
  endpoint_id     CHAR(36)    NOT NULL REFERENCES storefront.webhook_endpoint (id),
  event_id        CHAR(36)    NOT NULL REFERENCES storefront.event (id),
  event_position  BIGINT      NOT NULL,
  event_type      VARCHAR(60) NOT NULL,
  state           VARCHAR(20) NOT NULL CHECK (state IN ('pending', 'delivered', 'failed', 'cancelled')),
  attempts        INTEGER     NOT NULL,
  tries           INTEGER     NOT NULL,
  next_attempt_at TIMESTAMP,
  begun_at        TIMESTAMP   NOT NULL,
  created_at      TIMESTAMP   NOT NULL,
  CONSTRAINT delivery_once UNIQUE (endpoint_id, event_id),
  CONSTRAINT delivery_pending_is_due CHECK (state <> 'pending' OR next_attempt_at IS NOT NULL)
);
CREATE INDEX delivery_due ON storefront.webhook_delivery (state, next_attempt_at);
CREATE INDEX delivery_of_endpoint ON storefront.webhook_delivery (endpoint_id, id);

-- Each attempt has its row before a byte is sent; it gets its outcome once.
CREATE TABLE storefront.webhook_attempt (
  delivery_id     CHAR(36)    NOT NULL REFERENCES storefront.webhook_delivery (id),
  attempt         INTEGER     NOT NULL,
  began_at        TIMESTAMP   NOT NULL,
  duration_millis BIGINT,
  response_status INTEGER,
  error           VARCHAR(200),
  PRIMARY KEY (delivery_id, attempt)
);
