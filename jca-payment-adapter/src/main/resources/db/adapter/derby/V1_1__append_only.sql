-- History is only ever added to. Derby has no statement that raises an error, so each trigger asks for a
-- conversion that cannot succeed; it depends on the clock, or it would fail when the trigger is made.
CREATE TRIGGER adapter.payment_event_no_update NO CASCADE BEFORE UPDATE ON adapter.payment_event FOR EACH STATEMENT
  VALUES CAST(CASE WHEN CURRENT_DATE IS NULL THEN '0' ELSE 'adapter.payment_event is append-only' END AS INTEGER);
CREATE TRIGGER adapter.payment_event_no_delete NO CASCADE BEFORE DELETE ON adapter.payment_event FOR EACH STATEMENT
  VALUES CAST(CASE WHEN CURRENT_DATE IS NULL THEN '0' ELSE 'adapter.payment_event is append-only' END AS INTEGER);
CREATE TRIGGER adapter.branch_payment_no_update NO CASCADE BEFORE UPDATE ON adapter.branch_payment FOR EACH STATEMENT
  VALUES CAST(CASE WHEN CURRENT_DATE IS NULL THEN '0' ELSE 'adapter.branch_payment is append-only' END AS INTEGER);
CREATE TRIGGER adapter.branch_payment_no_delete NO CASCADE BEFORE DELETE ON adapter.branch_payment FOR EACH STATEMENT
  VALUES CAST(CASE WHEN CURRENT_DATE IS NULL THEN '0' ELSE 'adapter.branch_payment is append-only' END AS INTEGER);
CREATE TRIGGER adapter.entry_no_update NO CASCADE BEFORE UPDATE ON adapter.entry FOR EACH STATEMENT
  VALUES CAST(CASE WHEN CURRENT_DATE IS NULL THEN '0' ELSE 'adapter.entry is append-only' END AS INTEGER);
CREATE TRIGGER adapter.entry_no_delete NO CASCADE BEFORE DELETE ON adapter.entry FOR EACH STATEMENT
  VALUES CAST(CASE WHEN CURRENT_DATE IS NULL THEN '0' ELSE 'adapter.entry is append-only' END AS INTEGER);
