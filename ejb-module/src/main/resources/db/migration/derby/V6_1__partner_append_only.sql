CREATE TRIGGER storefront.partner_event_no_update NO CASCADE BEFORE UPDATE ON storefront.partner_event
  REFERENCING OLD AS was FOR EACH ROW
  VALUES CAST('partner_event is append-only ' || was.partner_id AS INTEGER);
CREATE TRIGGER storefront.partner_event_no_delete NO CASCADE BEFORE DELETE ON storefront.partner_event
  REFERENCING OLD AS was FOR EACH ROW
  VALUES CAST('partner_event is append-only ' || was.partner_id AS INTEGER);
