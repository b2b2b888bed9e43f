package org.quittance.backoffice.job;

import jakarta.batch.api.listener.AbstractJobListener;
import jakarta.batch.runtime.BatchRuntime;
import jakarta.batch.runtime.BatchStatus;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Properties;

/** Closes the run's row when its job ends, whichever way. */
@Dependent
@Named("endRun")
public class EndRun extends AbstractJobListener {

  @Inject private JobContext job;
  @Inject private JobRuns runs;

  @Override
  public void afterJob() {
    Properties parameters = BatchRuntime.getJobOperator().getParameters(job.getExecutionId());
    if (job.getBatchStatus() == BatchStatus.FAILED) {
      runs.failed(RunJob.runOf(parameters), "A step failed; the server's log names the cause.");
    } else {
      runs.completed(RunJob.runOf(parameters));
    }
  }
}
