CREATE TRIGGER product_version_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON distribution.product_version
  FOR EACH STATEMENT EXECUTE FUNCTION distribution.refuse_change();
CREATE TRIGGER price_append_only BEFORE UPDATE OR DELETE ON storefront.price
  FOR EACH ROW EXECUTE FUNCTION storefront.refuse_change();
