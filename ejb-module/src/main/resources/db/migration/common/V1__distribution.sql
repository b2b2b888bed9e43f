-- What license distribution knows: products, content, proofs, devices, licenses and the sealed keys.
-- No table here says who bought anything. Instants are UTC; IDs are lower-case UUIDs.
-- One script for both databases: ${bytes} and ${text} stand for their large types.

CREATE SCHEMA distribution;

-- A known text sealed under the master key, so that a lost or foreign key file is noticed at start.
CREATE TABLE distribution.master_key_check (
  id         INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
  sealed     ${bytes} NOT NULL,
  created_at TIMESTAMP NOT NULL
);

-- Symmetric keys of the server's own, such as the one that marks nonces.
CREATE TABLE distribution.secret_key (
  name       VARCHAR(64) NOT NULL PRIMARY KEY,
  sealed_key ${bytes} NOT NULL,
  created_at TIMESTAMP NOT NULL
);

-- active_typ repeats typ while the key is active: its uniqueness allows one active key per kind.
CREATE TABLE distribution.signing_key (
  kid        CHAR(43) NOT NULL PRIMARY KEY,
  typ        VARCHAR(64) NOT NULL,
  state      VARCHAR(16) NOT NULL CHECK (state IN ('published', 'active', 'retired')),
  active_typ VARCHAR(64) UNIQUE,
  public_key CHAR(43) NOT NULL UNIQUE,
  sealed_key ${bytes} NOT NULL,
  created_at TIMESTAMP NOT NULL,
  CONSTRAINT signing_key_one_active CHECK (
    (state = 'active' AND active_typ IS NOT NULL AND active_typ = typ)
    OR (state <> 'active' AND active_typ IS NULL))
);

-- One row per version of a content; the ciphertext is a file, its key stands here sealed.
CREATE TABLE distribution.content (
  id                CHAR(36) NOT NULL,
  version           INTEGER NOT NULL CHECK (version >= 1),
  name              VARCHAR(200) NOT NULL,
  bytes             BIGINT NOT NULL CHECK (bytes > 0),
  sha256            CHAR(64) NOT NULL,
  ciphertext_bytes  BIGINT NOT NULL CHECK (ciphertext_bytes > 0),
  ciphertext_sha256 CHAR(64) NOT NULL,
  sealed_key        ${bytes} NOT NULL,
  created_at        TIMESTAMP NOT NULL,
  PRIMARY KEY (id, version)
);

CREATE TABLE distribution.product (
  id          CHAR(36) NOT NULL PRIMARY KEY,
  sku         VARCHAR(64) NOT NULL UNIQUE,
  name        VARCHAR(200) NOT NULL,
  description VARCHAR(4000) NOT NULL,
  kind        VARCHAR(16) NOT NULL CHECK (kind IN ('single', 'package')),
  created_at  TIMESTAMP NOT NULL
);

-- What one license of a single product opens, in order.
CREATE TABLE distribution.product_content (
  product_id      CHAR(36) NOT NULL REFERENCES distribution.product (id),
  position        INTEGER NOT NULL CHECK (position >= 1),
  content_id      CHAR(36) NOT NULL,
  content_version INTEGER NOT NULL,
  PRIMARY KEY (product_id, position),
  UNIQUE (product_id, content_id, content_version),
  FOREIGN KEY (content_id, content_version) REFERENCES distribution.content (id, version)
);

-- The single products a package is made of, in order.
CREATE TABLE distribution.product_part (
  product_id CHAR(36) NOT NULL REFERENCES distribution.product (id),
  position   INTEGER NOT NULL CHECK (position >= 1),
  part_id    CHAR(36) NOT NULL REFERENCES distribution.product (id),
  quantity   INTEGER NOT NULL CHECK (quantity BETWEEN 1 AND 100),
  PRIMARY KEY (product_id, position),
  UNIQUE (product_id, part_id)
);

-- A proof of purchase: worth one license, names a product and never a person. Its text is a secret
-- of its holder; here stands only the digest. The revision counts its changes of state.
CREATE TABLE distribution.proof (
  id         CHAR(36) NOT NULL PRIMARY KEY,
  sku        VARCHAR(64) NOT NULL REFERENCES distribution.product (sku),
  state      VARCHAR(16) NOT NULL
             CHECK (state IN ('pending', 'issued', 'redeemed', 'expired', 'revoked')),
  revision   INTEGER NOT NULL CHECK (revision >= 1),
  digest     CHAR(43) NOT NULL UNIQUE,
  issued_at  TIMESTAMP NOT NULL,
  expires_at TIMESTAMP NOT NULL,
  CONSTRAINT proof_lasts CHECK (expires_at > issued_at)
);

-- The history of proofs: one row for each change of state, the first one from nothing.
CREATE TABLE distribution.proof_event (
  proof_id   CHAR(36) NOT NULL REFERENCES distribution.proof (id),
  sequence   INTEGER NOT NULL CHECK (sequence >= 1),
  from_state VARCHAR(16)
             CHECK (from_state IN ('pending', 'issued', 'redeemed', 'expired', 'revoked')),
  to_state   VARCHAR(16) NOT NULL
             CHECK (to_state IN ('pending', 'issued', 'redeemed', 'expired', 'revoked')),
  happened_at TIMESTAMP NOT NULL,
  actor      VARCHAR(40) NOT NULL,
  reason     VARCHAR(500) NOT NULL,
  PRIMARY KEY (proof_id, sequence),
  CONSTRAINT proof_event_first CHECK (
    (sequence = 1 AND from_state IS NULL) OR (sequence > 1 AND from_state IS NOT NULL))
);

-- A device is two public keys; its ID is the thumbprint of the one that signs.
CREATE TABLE distribution.device (
  id            CHAR(43) NOT NULL PRIMARY KEY,
  signing_key   CHAR(43) NOT NULL UNIQUE,
  receiving_key CHAR(43) NOT NULL,
  first_seen    TIMESTAMP NOT NULL
);

-- Rows that are locked, never read: a device that nobody saw before is recorded under the lock of
-- its gate, so that two first exchanges of one device wait for each other instead of colliding.
CREATE TABLE distribution.device_gate (
  gate   INTEGER NOT NULL PRIMARY KEY CHECK (gate BETWEEN 0 AND 15),
  passed BIGINT NOT NULL
);
INSERT INTO distribution.device_gate (gate, passed) VALUES
  (0, 0), (1, 0), (2, 0), (3, 0), (4, 0), (5, 0), (6, 0), (7, 0),
  (8, 0), (9, 0), (10, 0), (11, 0), (12, 0), (13, 0), (14, 0), (15, 0);

-- Nonces that were used; kept until a while after they would have expired anyway.
CREATE TABLE distribution.used_nonce (
  nonce      CHAR(32) NOT NULL PRIMARY KEY,
  expires_at TIMESTAMP NOT NULL,
  UNIQUE (expires_at, nonce) -- An index to find the old ones by, in words both databases know.
);

-- A license has exactly one origin, and an origin has at most one license.
CREATE TABLE distribution.license (
  id         CHAR(36) NOT NULL PRIMARY KEY,
  proof_id   CHAR(36) UNIQUE REFERENCES distribution.proof (id),
  lease_id   CHAR(36) UNIQUE,
  sku        VARCHAR(64) NOT NULL REFERENCES distribution.product (sku),
  device_id  CHAR(43) NOT NULL REFERENCES distribution.device (id),
  status     VARCHAR(16) NOT NULL
             CHECK (status IN ('active', 'suspended', 'expired', 'revoked', 'returned')),
  version    INTEGER NOT NULL CHECK (version >= 1),
  created_at TIMESTAMP NOT NULL,
  CONSTRAINT license_one_origin CHECK (
    (proof_id IS NOT NULL AND lease_id IS NULL) OR (proof_id IS NULL AND lease_id IS NOT NULL))
);

-- Every license document ever given, verbatim.
CREATE TABLE distribution.license_version (
  license_id CHAR(36) NOT NULL REFERENCES distribution.license (id),
  version    INTEGER NOT NULL CHECK (version >= 1),
  device_id  CHAR(43) NOT NULL REFERENCES distribution.device (id),
  document   ${text} NOT NULL,
  happened_at TIMESTAMP NOT NULL,
  PRIMARY KEY (license_id, version)
);

CREATE TABLE distribution.license_event (
  license_id  CHAR(36) NOT NULL REFERENCES distribution.license (id),
  sequence    INTEGER NOT NULL CHECK (sequence >= 1),
  from_status VARCHAR(16)
              CHECK (from_status IN ('active', 'suspended', 'expired', 'revoked', 'returned')),
  to_status   VARCHAR(16) NOT NULL
              CHECK (to_status IN ('active', 'suspended', 'expired', 'revoked', 'returned')),
  happened_at TIMESTAMP NOT NULL,
  actor       VARCHAR(40) NOT NULL,
  reason      VARCHAR(500) NOT NULL,
  PRIMARY KEY (license_id, sequence),
  CONSTRAINT license_event_first CHECK (
    (sequence = 1 AND from_status IS NULL) OR (sequence > 1 AND from_status IS NOT NULL))
);
