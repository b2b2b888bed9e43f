-- History is appended to, never changed: the database itself refuses.

CREATE FUNCTION distribution.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'distribution.% is append-only: % is refused', TG_TABLE_NAME, TG_OP
    USING ERRCODE = 'restrict_violation';
END
$$;

CREATE TRIGGER proof_event_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON distribution.proof_event
  FOR EACH STATEMENT EXECUTE FUNCTION distribution.refuse_change();

CREATE TRIGGER license_event_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON distribution.license_event
  FOR EACH STATEMENT EXECUTE FUNCTION distribution.refuse_change();

CREATE TRIGGER license_version_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON distribution.license_version
  FOR EACH STATEMENT EXECUTE FUNCTION distribution.refuse_change();

CREATE TRIGGER proof_no_delete BEFORE DELETE OR TRUNCATE ON distribution.proof
  FOR EACH STATEMENT EXECUTE FUNCTION distribution.refuse_change();

CREATE TRIGGER license_no_delete BEFORE DELETE OR TRUNCATE ON distribution.license
  FOR EACH STATEMENT EXECUTE FUNCTION distribution.refuse_change();
