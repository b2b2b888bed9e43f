package org.quittance.backoffice.indoubt;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.quittance.backoffice.job.Counts;
import org.quittance.backoffice.job.JobRuns;
import org.quittance.backoffice.job.RunJob;
import org.quittance.shared.Ids;

/**
 * The job {@code janitor}: names the captured purchases of the last day whose payment is lost,
 * which the timer does not look for, and then makes a round.
 */
@Dependent
@Named("janitorStep")
public class JanitorStep extends AbstractBatchlet {

  @Inject private JobContext job;
  @Inject private JobRuns runs;
  @Inject private UnpaidPurchases unpaidPurchases;
  @Inject private JanitorRound round;

  @Override
  public String process() {
    unpaidPurchases.sendBack();
    Counts counts = round.run();
    runs.count(RunJob.runOf(job), "round", Ids.next(), counts);
    return "COMPLETED";
  }
}
