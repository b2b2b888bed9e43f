-- The janitor asks every two seconds for receipts whose time is up; most purchases that wait have days left.
CREATE INDEX purchase_receipt_due ON storefront.purchase (state, acknowledge_by);
