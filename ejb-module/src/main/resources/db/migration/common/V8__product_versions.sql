-- Products whose name, description and prices may change: each version is kept for good.
ALTER TABLE distribution.product ADD COLUMN version INTEGER NOT NULL DEFAULT 1;
CREATE TABLE distribution.product_version (
  product_id  CHAR(36) NOT NULL REFERENCES distribution.product (id),
  version     INTEGER NOT NULL CHECK (version >= 1),
  name        VARCHAR(200) NOT NULL,
  description VARCHAR(4000) NOT NULL,
  happened_at TIMESTAMP NOT NULL,
  actor       VARCHAR(40) NOT NULL,
  reason      VARCHAR(500) NOT NULL,
  PRIMARY KEY (product_id, version)
);
INSERT INTO distribution.product_version (product_id, version, name, description, happened_at, actor, reason)
  SELECT id, 1, name, description, created_at, 'operator', 'Registered.' FROM distribution.product;

-- What a product costs since its given version; the newest counts.
ALTER TABLE storefront.price DROP CONSTRAINT price_once;
ALTER TABLE storefront.price ADD COLUMN version INTEGER NOT NULL DEFAULT 1;
ALTER TABLE storefront.price ADD CONSTRAINT price_once UNIQUE (sku, version, currency);
