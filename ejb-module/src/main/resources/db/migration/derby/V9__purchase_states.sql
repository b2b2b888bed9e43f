-- Derby gave the check of a purchase's states a name of its own, so the column is made anew without it. The
-- index must go first; index and check come back in V10.
DROP INDEX storefront.purchase_by_state;
ALTER TABLE storefront.purchase ADD COLUMN standing VARCHAR(20) NOT NULL DEFAULT 'settling';
UPDATE storefront.purchase SET standing = state;
ALTER TABLE storefront.purchase DROP COLUMN state CASCADE;
RENAME COLUMN storefront.purchase.standing TO state;
