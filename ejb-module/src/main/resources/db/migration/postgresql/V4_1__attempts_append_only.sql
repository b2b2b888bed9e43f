CREATE TRIGGER purchase_attempt_append_only BEFORE UPDATE OR DELETE ON storefront.purchase_attempt
  FOR EACH ROW EXECUTE FUNCTION storefront.refuse_change();
