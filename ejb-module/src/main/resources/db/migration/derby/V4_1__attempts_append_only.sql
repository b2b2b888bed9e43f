-- Derby has no statement that raises an error; a cast that cannot succeed is one.
CREATE TRIGGER storefront.purchase_attempt_no_update NO CASCADE BEFORE UPDATE ON storefront.purchase_attempt
  REFERENCING OLD AS was FOR EACH ROW
  VALUES CAST('purchase_attempt is append-only ' || was.purchase_id AS INTEGER);
CREATE TRIGGER storefront.purchase_attempt_no_delete NO CASCADE BEFORE DELETE ON storefront.purchase_attempt
  REFERENCING OLD AS was FOR EACH ROW
  VALUES CAST('purchase_attempt is append-only ' || was.purchase_id AS INTEGER);
