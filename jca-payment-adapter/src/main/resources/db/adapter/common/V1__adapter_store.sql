-- The adapter's own store. Runs unchanged on Derby and PostgreSQL; ${id} and ${xid} are the types that differ.
-- Instants are the UTC wall clock. Rows are never deleted.

-- The durable branch table: recover() answers from here and from nowhere else. Ended branches are kept,
-- because a payment names the branch that decided over it.
CREATE TABLE adapter.branch (
  id                    ${id} NOT NULL,
  format_id             INTEGER NOT NULL,
  global_transaction_id ${xid} NOT NULL,
  branch_qualifier      ${xid} NOT NULL,
  node                  VARCHAR(100) NOT NULL,
  incarnation           ${id} NOT NULL,
  state                 VARCHAR(11) NOT NULL,
  created_at            TIMESTAMP NOT NULL,
  decided_at            TIMESTAMP,
  CONSTRAINT branch_key PRIMARY KEY (id),
  CONSTRAINT branch_one_per_xid UNIQUE (format_id, global_transaction_id, branch_qualifier),
  CONSTRAINT branch_state CHECK (state IN ('active', 'prepared', 'committed', 'rolled_back')),
  CONSTRAINT branch_decided CHECK (
    (state IN ('active', 'prepared') AND decided_at IS NULL)
    OR (state IN ('committed', 'rolled_back') AND decided_at IS NOT NULL))
);
CREATE INDEX branch_by_state ON adapter.branch (state, node);

-- live_purchase_id equals purchase_id while the payment is live and is null afterwards; its unique
-- constraint is what allows a purchase one live payment only.
CREATE TABLE adapter.payment (
  id               ${id} NOT NULL,
  purchase_id      ${id} NOT NULL,
  attempt          INTEGER NOT NULL,
  payer            VARCHAR(200) NOT NULL,
  amount_minor     BIGINT NOT NULL,
  currency         CHAR(3) NOT NULL,
  gateway          VARCHAR(20) NOT NULL,
  state            VARCHAR(8) NOT NULL,
  live_purchase_id ${id},
  branch_id        ${id},
  decline_code     VARCHAR(50),
  decline_reason   VARCHAR(500),
  created_at       TIMESTAMP NOT NULL,
  CONSTRAINT payment_key PRIMARY KEY (id),
  CONSTRAINT payment_one_per_attempt UNIQUE (purchase_id, attempt),
  CONSTRAINT payment_one_live UNIQUE (live_purchase_id),
  CONSTRAINT payment_of_branch FOREIGN KEY (branch_id) REFERENCES adapter.branch (id),
  CONSTRAINT payment_attempt CHECK (attempt >= 1),
  CONSTRAINT payment_amount CHECK (amount_minor > 0),
  CONSTRAINT payment_gateway CHECK (gateway IN ('ledger')),
  CONSTRAINT payment_live CHECK (
    (state IN ('intended', 'held', 'prepared', 'captured') AND live_purchase_id IS NOT NULL
      AND live_purchase_id = purchase_id)
    OR (state IN ('voided', 'declined') AND live_purchase_id IS NULL)),
  CONSTRAINT payment_branch CHECK (state <> 'prepared' OR branch_id IS NOT NULL),
  CONSTRAINT payment_declined CHECK (
    (state = 'declined' AND decline_code IS NOT NULL AND decline_reason IS NOT NULL)
    OR (state <> 'declined' AND decline_code IS NULL AND decline_reason IS NULL))
);
CREATE INDEX payment_by_branch ON adapter.payment (branch_id);

-- A payment never enters a state twice, so (payment, to_state) is the key of an event.
CREATE TABLE adapter.payment_event (
  payment_id  ${id} NOT NULL,
  from_state  VARCHAR(8),
  to_state    VARCHAR(8) NOT NULL,
  happened_at TIMESTAMP NOT NULL,
  actor       VARCHAR(150) NOT NULL,
  reason      VARCHAR(500) NOT NULL,
  xid         VARCHAR(300),
  CONSTRAINT payment_event_key PRIMARY KEY (payment_id, to_state),
  CONSTRAINT payment_event_of FOREIGN KEY (payment_id) REFERENCES adapter.payment (id),
  CONSTRAINT payment_event_pair CHECK (
    (from_state IS NULL AND to_state = 'intended')
    OR (from_state = 'intended' AND to_state IN ('held', 'declined'))
    OR (from_state = 'held' AND to_state IN ('prepared', 'voided'))
    OR (from_state = 'prepared' AND to_state IN ('captured', 'voided')))
);

CREATE TABLE adapter.branch_payment (
  branch_id  ${id} NOT NULL,
  payment_id ${id} NOT NULL,
  adopted_at TIMESTAMP NOT NULL,
  CONSTRAINT branch_payment_key PRIMARY KEY (branch_id, payment_id),
  CONSTRAINT branch_payment_once UNIQUE (payment_id),
  CONSTRAINT branch_payment_branch FOREIGN KEY (branch_id) REFERENCES adapter.branch (id),
  CONSTRAINT branch_payment_payment FOREIGN KEY (payment_id) REFERENCES adapter.payment (id)
);

-- Prepaid store credit. The shop has no row here: its takings are the sum of its entries, so that no
-- purchase waits for another one's lock.
CREATE TABLE adapter.account (
  id            ${id} NOT NULL,
  owner         VARCHAR(200) NOT NULL,
  currency      CHAR(3) NOT NULL,
  balance_minor BIGINT NOT NULL,
  pending_minor BIGINT NOT NULL,
  opened_at     TIMESTAMP NOT NULL,
  CONSTRAINT account_key PRIMARY KEY (id),
  CONSTRAINT account_one_per_owner UNIQUE (owner, currency),
  CONSTRAINT account_balance CHECK (balance_minor >= 0),
  CONSTRAINT account_pending CHECK (pending_minor >= 0 AND pending_minor <= balance_minor)
);

-- The header of a double entry. A charge has the ID of its payment, a top-up the ID its sender chose.
CREATE TABLE adapter.transfer (
  id           ${id} NOT NULL,
  kind         VARCHAR(6) NOT NULL,
  purchase_id  ${id},
  account_id   ${id} NOT NULL,
  amount_minor BIGINT NOT NULL,
  currency     CHAR(3) NOT NULL,
  state        VARCHAR(7) NOT NULL,
  created_at   TIMESTAMP NOT NULL,
  ended_at     TIMESTAMP,
  CONSTRAINT transfer_key PRIMARY KEY (id),
  CONSTRAINT transfer_account FOREIGN KEY (account_id) REFERENCES adapter.account (id),
  CONSTRAINT transfer_amount CHECK (amount_minor > 0),
  CONSTRAINT transfer_kind CHECK (
    (kind = 'charge' AND purchase_id IS NOT NULL) OR (kind = 'top-up' AND purchase_id IS NULL)),
  CONSTRAINT transfer_state CHECK (
    (state = 'pending' AND kind = 'charge' AND ended_at IS NULL)
    OR (state IN ('posted', 'voided') AND ended_at IS NOT NULL))
);

-- Each posted transfer has two lines that sum to zero: one in the owner's credit account, one in a book
-- of the shop (sales for charges, cash for money that was paid in).
CREATE TABLE adapter.entry (
  id           ${id} NOT NULL,
  transfer_id  ${id} NOT NULL,
  book         VARCHAR(6) NOT NULL,
  account_id   ${id},
  amount_minor BIGINT NOT NULL,
  currency     CHAR(3) NOT NULL,
  posted_at    TIMESTAMP NOT NULL,
  CONSTRAINT entry_key PRIMARY KEY (id),
  CONSTRAINT entry_one_per_book UNIQUE (transfer_id, book),
  CONSTRAINT entry_transfer FOREIGN KEY (transfer_id) REFERENCES adapter.transfer (id),
  CONSTRAINT entry_account FOREIGN KEY (account_id) REFERENCES adapter.account (id),
  CONSTRAINT entry_amount CHECK (amount_minor <> 0),
  CONSTRAINT entry_book CHECK (
    (book = 'credit' AND account_id IS NOT NULL)
    OR (book = 'sales' AND account_id IS NULL AND amount_minor > 0)
    OR (book = 'cash' AND account_id IS NULL AND amount_minor < 0))
);
CREATE INDEX entry_by_account ON adapter.entry (account_id, id);
