-- Purchases whose money is set aside at once and taken when their receipt is acknowledged, and purchases that
-- their buyers cancel.
ALTER TABLE storefront.purchase ADD CONSTRAINT purchase_state CHECK (state IN (
  'authorised', 'settling', 'captured', 'capture_failed', 'voiding', 'voided',
  'disputed', 'charged_back', 'partly_refunded', 'refunded'));
-- Until when the receipt may be acknowledged; null where the money is taken at once.
ALTER TABLE storefront.purchase ADD COLUMN acknowledge_by TIMESTAMP;
ALTER TABLE storefront.purchase ADD COLUMN acknowledged_at TIMESTAMP;
CREATE INDEX purchase_by_state ON storefront.purchase (state, changed_at);
-- What its buyer cancelled is never resumed.
ALTER TABLE storefront.claim ADD COLUMN cancelled_at TIMESTAMP;
