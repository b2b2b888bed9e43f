-- Derby has no statement that raises an error; a cast that cannot succeed is one.
CREATE TRIGGER storefront.event_no_update NO CASCADE BEFORE UPDATE ON storefront.event
  REFERENCING OLD AS was FOR EACH ROW
  VALUES CAST('event is append-only ' || was.id AS INTEGER);
CREATE TRIGGER storefront.event_no_delete NO CASCADE BEFORE DELETE ON storefront.event
  REFERENCING OLD AS was FOR EACH ROW
  VALUES CAST('event is append-only ' || was.id AS INTEGER);
