package org.quittance.backoffice.job;

import java.util.UUID;
import org.quittance.shared.Refusal;

/** One run of a job at a time. */
public final class JobAlreadyRunning extends Refusal {
  private static final long serialVersionUID = 1L;

  JobAlreadyRunning(String job, UUID run) {
    super(
        "job-already-running",
        "Nothing was started: the job is running already.",
        "Run " + run + " of '" + job + "' has not ended.",
        "Wait for it to end, then start the job again.");
  }
}
