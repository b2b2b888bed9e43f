-- The check and the index come back in V10.
ALTER TABLE storefront.purchase DROP CONSTRAINT purchase_state_check;
DROP INDEX storefront.purchase_by_state;
