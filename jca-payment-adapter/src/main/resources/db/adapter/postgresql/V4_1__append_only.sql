-- History is only ever added to.
CREATE TRIGGER account_event_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON adapter.account_event
  FOR EACH STATEMENT EXECUTE FUNCTION adapter.refuse_change();
