-- History is only ever added to; see V1_1.
CREATE TRIGGER adapter.refund_event_no_update NO CASCADE BEFORE UPDATE ON adapter.refund_event FOR EACH STATEMENT
  VALUES CAST(CASE WHEN CURRENT_DATE IS NULL THEN '0' ELSE 'adapter.refund_event is append-only' END AS INTEGER);
CREATE TRIGGER adapter.refund_event_no_delete NO CASCADE BEFORE DELETE ON adapter.refund_event FOR EACH STATEMENT
  VALUES CAST(CASE WHEN CURRENT_DATE IS NULL THEN '0' ELSE 'adapter.refund_event is append-only' END AS INTEGER);
CREATE TRIGGER adapter.dispute_event_no_update NO CASCADE BEFORE UPDATE ON adapter.dispute_event FOR EACH STATEMENT
  VALUES CAST(CASE WHEN CURRENT_DATE IS NULL THEN '0' ELSE 'adapter.dispute_event is append-only' END AS INTEGER);
CREATE TRIGGER adapter.dispute_event_no_delete NO CASCADE BEFORE DELETE ON adapter.dispute_event FOR EACH STATEMENT
  VALUES CAST(CASE WHEN CURRENT_DATE IS NULL THEN '0' ELSE 'adapter.dispute_event is append-only' END AS INTEGER);
