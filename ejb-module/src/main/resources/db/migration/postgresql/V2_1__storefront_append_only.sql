CREATE FUNCTION storefront.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME;
END $$;
CREATE TRIGGER purchase_event_append_only BEFORE UPDATE OR DELETE ON storefront.purchase_event
  FOR EACH ROW EXECUTE FUNCTION storefront.refuse_change();
CREATE TRIGGER box_set_append_only BEFORE UPDATE OR DELETE ON storefront.box_set
  FOR EACH ROW EXECUTE FUNCTION storefront.refuse_change();
CREATE TRIGGER ebox_append_only BEFORE UPDATE OR DELETE ON storefront.ebox
  FOR EACH ROW EXECUTE FUNCTION storefront.refuse_change();
