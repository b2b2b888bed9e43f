-- Invoice accounts: an account may go below zero by what was agreed with its owner. The limit is never less than what
-- is used of it, so that these hold at every commit.
ALTER TABLE adapter.account ADD COLUMN limit_minor BIGINT NOT NULL DEFAULT 0;
ALTER TABLE adapter.account DROP CONSTRAINT account_balance;
ALTER TABLE adapter.account DROP CONSTRAINT account_pending;
ALTER TABLE adapter.account ADD CONSTRAINT account_limit CHECK (limit_minor >= 0);
ALTER TABLE adapter.account ADD CONSTRAINT account_balance CHECK (balance_minor >= -limit_minor);
ALTER TABLE adapter.account ADD CONSTRAINT account_pending CHECK (
  pending_minor >= 0 AND pending_minor - limit_minor <= balance_minor);

-- What somebody did with an account by hand: who and why. A payment names its transfer.
CREATE TABLE adapter.account_event (
  id           ${id} NOT NULL,
  account_id   ${id} NOT NULL,
  kind         VARCHAR(10) NOT NULL,
  amount_minor BIGINT NOT NULL,
  transfer_id  ${id},
  happened_at  TIMESTAMP NOT NULL,
  actor        VARCHAR(150) NOT NULL,
  reason       VARCHAR(500) NOT NULL,
  CONSTRAINT account_event_key PRIMARY KEY (id),
  CONSTRAINT account_event_account FOREIGN KEY (account_id) REFERENCES adapter.account (id),
  CONSTRAINT account_event_transfer FOREIGN KEY (transfer_id) REFERENCES adapter.transfer (id),
  CONSTRAINT account_event_transfer_once UNIQUE (transfer_id),
  CONSTRAINT account_event_kind CHECK (
    (kind = 'limit' AND transfer_id IS NULL AND amount_minor >= 0)
    OR (kind = 'paid-in' AND transfer_id IS NOT NULL AND amount_minor > 0))
);
CREATE INDEX account_event_of ON adapter.account_event (account_id, id);
