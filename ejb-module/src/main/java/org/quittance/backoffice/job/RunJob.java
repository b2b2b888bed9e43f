package org.quittance.backoffice.job;

import jakarta.batch.runtime.BatchRuntime;
import jakarta.batch.runtime.context.JobContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import org.quittance.recovery.ProcessRegister;
import org.quittance.shared.Ids;

/**
 * Starts a batch job, or resumes the run that a dead process left.
 *
 * <p>Transaction: none of its own; the run's row is claimed in one, the batch runtime keeps its own
 * books. A crash leaves a run that names a dead process; the next start, on whichever node, resumes
 * it where its row says it came.
 */
@Stateless
public class RunJob {

  /** The parameter under which a job finds its run. */
  public static final String RUN = "run";

  /** Each job with what it counts. */
  private static final Map<String, Counts> JOBS =
      Map.of(
          "reconcile",
          Counts.zero("purchases", "captures", "proofs", "discrepancies"),
          "janitor",
          Counts.zero(
              "examined", "completed", "voided", "abandoned", "retaken", "refused", "left"));

  @Inject private JobRuns runs;
  @Inject private ProcessRegister register;

  /** Whether there is such a job. */
  public boolean knows(String job) {
    return JOBS.containsKey(job);
  }

  /**
   * @return the run's ID
   * @throws JobAlreadyRunning if a living process runs it now
   */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public UUID start(String job) {
    Optional<JobRun> left = runs.unfinished(job);
    if (left.isPresent()) {
      return resume(job, left.get());
    }
    UUID run = begin(job);
    execute(job, run);
    return run;
  }

  private UUID begin(String job) {
    try {
      return runs.begin(job, JOBS.get(job));
    } catch (RuntimeException failed) {
      // The slot is unique: somebody else may have begun in between.
      throw runs.unfinished(job)
          .<RuntimeException>map(other -> new JobAlreadyRunning(job, other.id()))
          .orElse(failed);
    }
  }

  private UUID resume(String job, JobRun left) {
    if (register.isLiving(left.process()) || !runs.takeOver(left)) {
      throw new JobAlreadyRunning(job, left.id());
    }
    execute(job, left.id());
    return left.id();
  }

  /** The runtime's own restart is not asked for: it knows no run of an earlier process as ours. */
  private void execute(String job, UUID run) {
    var parameters = new Properties();
    parameters.setProperty(RUN, run.toString());
    try {
      BatchRuntime.getJobOperator().start(job, parameters);
    } catch (RuntimeException refused) {
      runs.failed(run, "The batch runtime did not start the job: " + refused.getMessage());
      throw refused;
    }
  }

  /**
   * @throws org.quittance.shared.InvalidRequest if there is no such run
   */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public JobRun.Facts get(UUID id) {
    return runs.find(id)
        .map(JobRun::facts)
        .orElseThrow(() -> new org.quittance.shared.InvalidRequest("There is no run " + id + "."));
  }

  /** The run that a job's execution is part of. */
  public static UUID runOf(JobContext job) {
    Properties parameters = BatchRuntime.getJobOperator().getParameters(job.getExecutionId());
    return Ids.parse("The run", parameters.getProperty(RUN));
  }
}
