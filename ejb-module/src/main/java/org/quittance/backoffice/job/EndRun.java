package org.quittance.backoffice.job;

import jakarta.batch.api.listener.AbstractJobListener;
import jakarta.batch.runtime.BatchStatus;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;

/** Closes the run's row when its job ends, whichever way. */
@Dependent
@Named("endRun")
public class EndRun extends AbstractJobListener {

  private static final Set<BatchStatus> ENDED_EARLY =
      EnumSet.of(BatchStatus.FAILED, BatchStatus.STOPPING, BatchStatus.STOPPED);

  @Inject private JobContext job;
  @Inject private JobRuns runs;

  @Override
  public void afterJob() {
    UUID run = RunJob.runOf(job);
    if (ENDED_EARLY.contains(job.getBatchStatus())) {
      runs.failed(run, "A step failed or was stopped; the server's log says more.");
    } else {
      runs.completed(run);
    }
  }
}
