-- History is only ever added to; see V1_1.
CREATE TRIGGER adapter.account_event_no_update NO CASCADE BEFORE UPDATE ON adapter.account_event FOR EACH STATEMENT
  VALUES CAST(CASE WHEN CURRENT_DATE IS NULL THEN '0' ELSE 'adapter.account_event is append-only' END AS INTEGER);
CREATE TRIGGER adapter.account_event_no_delete NO CASCADE BEFORE DELETE ON adapter.account_event FOR EACH STATEMENT
  VALUES CAST(CASE WHEN CURRENT_DATE IS NULL THEN '0' ELSE 'adapter.account_event is append-only' END AS INTEGER);
