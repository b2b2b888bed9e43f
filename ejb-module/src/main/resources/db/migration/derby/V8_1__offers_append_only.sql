-- Derby has no statement that raises an error; a cast that cannot succeed is one.
CREATE TRIGGER distribution.product_version_no_update NO CASCADE BEFORE UPDATE ON distribution.product_version
  REFERENCING OLD AS was FOR EACH ROW
  VALUES CAST('product_version is append-only ' || was.product_id AS INTEGER);
CREATE TRIGGER distribution.product_version_no_delete NO CASCADE BEFORE DELETE ON distribution.product_version
  REFERENCING OLD AS was FOR EACH ROW
  VALUES CAST('product_version is append-only ' || was.product_id AS INTEGER);
CREATE TRIGGER storefront.price_no_update NO CASCADE BEFORE UPDATE ON storefront.price
  REFERENCING OLD AS was FOR EACH ROW
  VALUES CAST('price is append-only ' || was.id AS INTEGER);
CREATE TRIGGER storefront.price_no_delete NO CASCADE BEFORE DELETE ON storefront.price
  REFERENCING OLD AS was FOR EACH ROW
  VALUES CAST('price is append-only ' || was.id AS INTEGER);
