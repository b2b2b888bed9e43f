-- Holds that no transaction adopted are looked through by state, page by page in the order of their IDs.
CREATE INDEX payment_by_state ON adapter.payment (state, id);
