-- Derby has no statement that raises an error; a cast that cannot succeed is one.
CREATE TRIGGER settlement.refund_event_no_update NO CASCADE BEFORE UPDATE ON settlement.refund_event
  REFERENCING OLD AS was FOR EACH ROW
  VALUES CAST('refund_event is append-only ' || was.refund_id AS INTEGER);
CREATE TRIGGER settlement.refund_event_no_delete NO CASCADE BEFORE DELETE ON settlement.refund_event
  REFERENCING OLD AS was FOR EACH ROW
  VALUES CAST('refund_event is append-only ' || was.refund_id AS INTEGER);
CREATE TRIGGER settlement.dispute_event_no_update NO CASCADE BEFORE UPDATE ON settlement.dispute_event
  REFERENCING OLD AS was FOR EACH ROW
  VALUES CAST('dispute_event is append-only ' || was.dispute_id AS INTEGER);
CREATE TRIGGER settlement.dispute_event_no_delete NO CASCADE BEFORE DELETE ON settlement.dispute_event
  REFERENCING OLD AS was FOR EACH ROW
  VALUES CAST('dispute_event is append-only ' || was.dispute_id AS INTEGER);
CREATE TRIGGER settlement.refund_no_delete NO CASCADE BEFORE DELETE ON settlement.refund
  REFERENCING OLD AS was FOR EACH ROW
  VALUES CAST('refund is append-only ' || was.id AS INTEGER);
CREATE TRIGGER settlement.dispute_no_delete NO CASCADE BEFORE DELETE ON settlement.dispute
  REFERENCING OLD AS was FOR EACH ROW
  VALUES CAST('dispute is append-only ' || was.id AS INTEGER);
