-- History is appended to, never changed: the database itself refuses.
CREATE FUNCTION settlement.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'settlement.% is append-only: % is refused', TG_TABLE_NAME, TG_OP
    USING ERRCODE = 'restrict_violation';
END
$$;
CREATE TRIGGER refund_event_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON settlement.refund_event
  FOR EACH STATEMENT EXECUTE FUNCTION settlement.refuse_change();
CREATE TRIGGER dispute_event_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON settlement.dispute_event
  FOR EACH STATEMENT EXECUTE FUNCTION settlement.refuse_change();
CREATE TRIGGER refund_no_delete BEFORE DELETE OR TRUNCATE ON settlement.refund
  FOR EACH STATEMENT EXECUTE FUNCTION settlement.refuse_change();
CREATE TRIGGER dispute_no_delete BEFORE DELETE OR TRUNCATE ON settlement.dispute
  FOR EACH STATEMENT EXECUTE FUNCTION settlement.refuse_change();
