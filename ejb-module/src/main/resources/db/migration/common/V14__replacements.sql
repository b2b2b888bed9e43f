-- Proofs that were issued again: the new one lies in the old one's eBox in its place. The stored BoxSet keeps its
-- bytes. A proof is replaced once at most, so that of all proofs of an eBox one at most is alive.
CREATE TABLE storefront.replacement (
  new_proof_id    CHAR(36)     NOT NULL PRIMARY KEY,
  old_proof_id    CHAR(36)     NOT NULL UNIQUE,
  purchase_id     CHAR(36)     NOT NULL REFERENCES storefront.purchase (id),
  ebox_id         CHAR(36)     NOT NULL REFERENCES storefront.ebox (id),
  sequence_no     INTEGER      NOT NULL CHECK (sequence_no >= 1),
  client_id       CHAR(36)     NOT NULL,
  idempotency_key VARCHAR(255) NOT NULL,
  reason          VARCHAR(500) NOT NULL,
  sealed          ${bytes}     NOT NULL,
  sha256          CHAR(64)     NOT NULL,
  created_at      TIMESTAMP    NOT NULL,
  CONSTRAINT replacement_once UNIQUE (client_id, idempotency_key),
  CONSTRAINT replacement_sequence UNIQUE (ebox_id, sequence_no),
  CONSTRAINT replacement_of_another CHECK (new_proof_id <> old_proof_id)
);
CREATE INDEX replacement_of ON storefront.replacement (purchase_id, sequence_no);
