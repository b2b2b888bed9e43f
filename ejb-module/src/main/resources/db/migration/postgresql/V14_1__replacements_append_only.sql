CREATE TRIGGER replacement_append_only BEFORE UPDATE OR DELETE ON storefront.replacement
  FOR EACH ROW EXECUTE FUNCTION storefront.refuse_change();
