-- History is only ever added to.
CREATE TRIGGER refund_event_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON adapter.refund_event
  FOR EACH STATEMENT EXECUTE FUNCTION adapter.refuse_change();
CREATE TRIGGER dispute_event_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON adapter.dispute_event
  FOR EACH STATEMENT EXECUTE FUNCTION adapter.refuse_change();
