CREATE TRIGGER event_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON storefront.event
  FOR EACH STATEMENT EXECUTE FUNCTION storefront.refuse_change();
