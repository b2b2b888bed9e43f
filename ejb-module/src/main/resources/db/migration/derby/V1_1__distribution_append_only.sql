-- History is appended to, never changed. Derby has no statement that raises an error, so a cast that
-- cannot succeed is made to: the change is refused with SQLState 22018, invalid character string.

CREATE TRIGGER distribution.proof_event_no_update NO CASCADE BEFORE UPDATE ON distribution.proof_event
  REFERENCING OLD AS was FOR EACH ROW
  VALUES CAST('proof_event is append-only ' || was.proof_id AS INTEGER);

CREATE TRIGGER distribution.proof_event_no_delete NO CASCADE BEFORE DELETE ON distribution.proof_event
  REFERENCING OLD AS was FOR EACH ROW
  VALUES CAST('proof_event is append-only ' || was.proof_id AS INTEGER);

CREATE TRIGGER distribution.license_event_no_update NO CASCADE BEFORE UPDATE ON distribution.license_event
  REFERENCING OLD AS was FOR EACH ROW
  VALUES CAST('license_event is append-only ' || was.license_id AS INTEGER);

CREATE TRIGGER distribution.license_event_no_delete NO CASCADE BEFORE DELETE ON distribution.license_event
  REFERENCING OLD AS was FOR EACH ROW
  VALUES CAST('license_event is append-only ' || was.license_id AS INTEGER);

CREATE TRIGGER distribution.license_version_no_update NO CASCADE BEFORE UPDATE ON distribution.license_version
  REFERENCING OLD AS was FOR EACH ROW
  VALUES CAST('license_version is append-only ' || was.license_id AS INTEGER);

CREATE TRIGGER distribution.license_version_no_delete NO CASCADE BEFORE DELETE ON distribution.license_version
  REFERENCING OLD AS was FOR EACH ROW
  VALUES CAST('license_version is append-only ' || was.license_id AS INTEGER);

CREATE TRIGGER distribution.proof_no_delete NO CASCADE BEFORE DELETE ON distribution.proof
  REFERENCING OLD AS was FOR EACH ROW
  VALUES CAST('proof is append-only ' || was.id AS INTEGER);

CREATE TRIGGER distribution.license_no_delete NO CASCADE BEFORE DELETE ON distribution.license
  REFERENCING OLD AS was FOR EACH ROW
  VALUES CAST('license is append-only ' || was.id AS INTEGER);
