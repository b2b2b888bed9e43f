package org.quittance.backoffice.reconciliation;

import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.chunk.AbstractItemReader;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Optional;
import java.util.UUID;

/** Reads a walk page by page; the checkpoint is the last ID, so a restart goes on after it. */
@Dependent
@Named("walkReader")
public class WalkReader extends AbstractItemReader {

  @Inject
  @BatchProperty(name = "walk")
  private String name;

  @Inject private PurchaseWalk purchases;
  @Inject private PaymentWalk payments;
  @Inject private ProofWalk proofs;

  private UUID last;

  @Override
  public void open(Serializable checkpoint) {
    last = (UUID) checkpoint;
  }

  @Override
  public Object readItem() {
    Optional<Page> page = walk().after(Optional.ofNullable(last));
    page.ifPresent(read -> last = read.last());
    return page.orElse(null);
  }

  @Override
  public Serializable checkpointInfo() {
    return last;
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
