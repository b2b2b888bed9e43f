-- History is only ever added to.
CREATE FUNCTION adapter.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '%.% is append-only', TG_TABLE_SCHEMA, TG_TABLE_NAME;
END
$$;
CREATE TRIGGER payment_event_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON adapter.payment_event
  FOR EACH STATEMENT EXECUTE FUNCTION adapter.refuse_change();
CREATE TRIGGER branch_payment_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON adapter.branch_payment
  FOR EACH STATEMENT EXECUTE FUNCTION adapter.refuse_change();
CREATE TRIGGER entry_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON adapter.entry
  FOR EACH STATEMENT EXECUTE FUNCTION adapter.refuse_change();
