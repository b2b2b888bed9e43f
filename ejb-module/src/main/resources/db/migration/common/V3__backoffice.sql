-- What the back office owns: processes, job runs, named differences.
CREATE SCHEMA backoffice;

CREATE TABLE backoffice.process (
  id         CHAR(36)     NOT NULL PRIMARY KEY,
  node       VARCHAR(100) NOT NULL,
  started_at TIMESTAMP    NOT NULL
);

-- One row per run. An unfinished run's slot is the job's name and a finished one's its own ID, so
-- that at most one run of a job is unfinished, whichever node it is on.
CREATE TABLE backoffice.job_run (
  id           CHAR(36)      NOT NULL PRIMARY KEY,
  job          VARCHAR(60)   NOT NULL,
  slot         VARCHAR(60)   NOT NULL UNIQUE,
  state        VARCHAR(20)   NOT NULL CHECK (state IN ('running', 'completed', 'failed')),
  process_id   CHAR(36)      NOT NULL,
  execution_id BIGINT,
  step         VARCHAR(60),
  last_id      CHAR(36),
  result       VARCHAR(1000),
  purchases    BIGINT        NOT NULL,
  captures     BIGINT        NOT NULL,
  proofs       BIGINT        NOT NULL,
  discrepancies BIGINT       NOT NULL,
  started_at   TIMESTAMP     NOT NULL,
  ended_at     TIMESTAMP
);

CREATE TABLE backoffice.discrepancy (
  id          CHAR(36)      NOT NULL PRIMARY KEY,
  run_id      CHAR(36)      NOT NULL REFERENCES backoffice.job_run (id),
  class       VARCHAR(60)   NOT NULL,
  subject_id  CHAR(36)      NOT NULL,
  facts       VARCHAR(2000) NOT NULL,
  repair      VARCHAR(1000) NOT NULL,
  found_at    TIMESTAMP     NOT NULL,
  CONSTRAINT discrepancy_once UNIQUE (run_id, class, subject_id)
);
