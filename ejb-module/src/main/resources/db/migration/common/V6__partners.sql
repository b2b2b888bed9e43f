-- Partner stores: shops that sell from us by the API. Every other table names a partner by its random ID.
CREATE TABLE storefront.partner (
  id              CHAR(36)      NOT NULL PRIMARY KEY,
  client_id       VARCHAR(64)   NOT NULL UNIQUE,
  name            VARCHAR(200)  NOT NULL,
  state           VARCHAR(20)   NOT NULL CHECK (state IN ('active', 'revoked')),
  scopes          VARCHAR(1000) NOT NULL,
  outside_subject VARCHAR(255) UNIQUE,
  revision        INTEGER       NOT NULL CHECK (revision >= 1),
  created_at      TIMESTAMP     NOT NULL
);

-- A secret itself stands nowhere. At most two of a partner are of use at a time, so that one can follow the other.
CREATE TABLE storefront.partner_secret (
  id          CHAR(36)     NOT NULL PRIMARY KEY,
  partner_id  CHAR(36)     NOT NULL REFERENCES storefront.partner (id),
  secret_hash VARCHAR(500) NOT NULL,
  not_before  TIMESTAMP    NOT NULL,
  expires_at  TIMESTAMP,
  revoked_at  TIMESTAMP,
  created_at  TIMESTAMP    NOT NULL,
  CONSTRAINT partner_secret_life CHECK (expires_at IS NULL OR expires_at >= not_before)
);
CREATE INDEX partner_secret_of ON storefront.partner_secret (partner_id, id);

-- I9: each change has a row; append-only (see the triggers). The sequence is the partner's revision.
CREATE TABLE storefront.partner_event (
  partner_id  CHAR(36)      NOT NULL REFERENCES storefront.partner (id),
  sequence    INTEGER       NOT NULL CHECK (sequence >= 1),
  what        VARCHAR(30)   NOT NULL CHECK (what IN (
                'registered', 'scopes_set', 'secret_added', 'secret_revoked', 'revoked')),
  detail      VARCHAR(1000) NOT NULL,
  actor       VARCHAR(100)  NOT NULL,
  occurred_at TIMESTAMP     NOT NULL,
  PRIMARY KEY (partner_id, sequence)
);
