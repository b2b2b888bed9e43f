package org.quittance.backoffice.reconciliation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.quittance.shared.Ids;

/** A named difference as one run found it, or somebody met it outside any run; written once. */
@Entity
@Table(schema = "backoffice", name = "discrepancy")
public class Discrepancy {

  @Id private String id;

  @Column(name = "run_id")
  private String runId;

  @Column(name = "class")
  private String kind;

  @Column(name = "subject_id")
  private String subjectId;

  private String facts;
  private String repair;

  @Column(name = "found_at")
  private Instant foundAt;

  /** For JPA. */
  protected Discrepancy() {}

  Discrepancy(UUID run, Finding finding, Instant now) {
    this.id = Ids.next().toString();
    this.runId = run == null ? null : run.toString();
    this.kind = finding.kind();
    this.subjectId = finding.subjectId().toString();
    this.facts = finding.facts();
    this.repair = finding.repair();
    this.foundAt = now;
  }
}
