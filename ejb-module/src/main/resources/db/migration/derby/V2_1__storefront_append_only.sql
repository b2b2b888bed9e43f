-- Derby has no statement that raises an error; a cast that cannot succeed is one.
CREATE TRIGGER storefront.purchase_event_no_update NO CASCADE BEFORE UPDATE ON storefront.purchase_event
  REFERENCING OLD AS was FOR EACH ROW
  VALUES CAST('purchase_event is append-only ' || was.id AS INTEGER);
CREATE TRIGGER storefront.purchase_event_no_delete NO CASCADE BEFORE DELETE ON storefront.purchase_event
  REFERENCING OLD AS was FOR EACH ROW
  VALUES CAST('purchase_event is append-only ' || was.id AS INTEGER);
CREATE TRIGGER storefront.box_set_no_update NO CASCADE BEFORE UPDATE ON storefront.box_set
  REFERENCING OLD AS was FOR EACH ROW
  VALUES CAST('box_set is append-only ' || was.id AS INTEGER);
CREATE TRIGGER storefront.box_set_no_delete NO CASCADE BEFORE DELETE ON storefront.box_set
  REFERENCING OLD AS was FOR EACH ROW
  VALUES CAST('box_set is append-only ' || was.id AS INTEGER);
CREATE TRIGGER storefront.ebox_no_update NO CASCADE BEFORE UPDATE ON storefront.ebox
  REFERENCING OLD AS was FOR EACH ROW
  VALUES CAST('ebox is append-only ' || was.id AS INTEGER);
CREATE TRIGGER storefront.ebox_no_delete NO CASCADE BEFORE DELETE ON storefront.ebox
  REFERENCING OLD AS was FOR EACH ROW
  VALUES CAST('ebox is append-only ' || was.id AS INTEGER);
