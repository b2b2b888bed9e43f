package org.quittance.backoffice.reconciliation;

import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.chunk.AbstractItemReader;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.quittance.backoffice.job.JobRun;
import org.quittance.backoffice.job.JobRuns;
import org.quittance.backoffice.job.RunJob;

/**
 * Reads a walk page by page. The checkpoint is the run's own, kept with its counts, so a run that
 * another process takes over goes on after the last page that was counted.
 */
@Dependent
@Named("walkReader")
public class WalkReader extends AbstractItemReader {

  /** As the job's steps follow each other. */
  private static final List<String> ORDER = List.of("purchases", "payments", "proofs");

  @Inject
  @BatchProperty(name = "walk")
  private String name;

  @Inject private PurchaseWalk purchases;
  @Inject private PaymentWalk payments;
  @Inject private ProofWalk proofs;

  @Inject private JobContext job;
  @Inject private JobRuns runs;

  private UUID last;
  private boolean done;

  @Override
  public void open(Serializable none) {
    UUID run = RunJob.runOf(job);
    runs.checkpoint(run).ifPresent(this::goOn);
  }

  private void goOn(JobRun.Checkpoint from) {
    int before = Integer.signum(ORDER.indexOf(from.step()) - ORDER.indexOf(name));
    done = before > 0;
    last = before == 0 ? from.last() : null;
  }

  @Override
  public Object readItem() {
    if (done) {
      return null;
    }
    Optional<Page> page = walk().after(Optional.ofNullable(last));
    page.ifPresent(read -> last = read.last());
    return page.orElse(null);
  }

  private Walk walk() {
    return switch (name) {
      case "purchases" -> purchases;
      case "payments" -> payments;
      case "proofs" -> proofs;
      default -> throw new IllegalStateException("No walk is called " + name);
    };
  }
}
