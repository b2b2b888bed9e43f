-- Derby has no statement that raises an error; a cast that cannot succeed is one.
CREATE TRIGGER storefront.replacement_no_update NO CASCADE BEFORE UPDATE ON storefront.replacement
  REFERENCING OLD AS was FOR EACH ROW
  VALUES CAST('replacement is append-only ' || was.new_proof_id AS INTEGER);
CREATE TRIGGER storefront.replacement_no_delete NO CASCADE BEFORE DELETE ON storefront.replacement
  REFERENCING OLD AS was FOR EACH ROW
  VALUES CAST('replacement is append-only ' || was.new_proof_id AS INTEGER);
