CREATE TRIGGER partner_event_append_only BEFORE UPDATE OR DELETE ON storefront.partner_event
  FOR EACH ROW EXECUTE FUNCTION storefront.refuse_change();
