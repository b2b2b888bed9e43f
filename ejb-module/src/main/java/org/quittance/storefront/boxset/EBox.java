package org.quittance.storefront.boxset;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.UUID;

/**
 * The envelope of one proof; it knows the proof's ID, never the proof. Written once: a proof that
 * took the first one's place is a {@link Replacement}.
 */
@Entity
@Table(schema = "storefront", name = "ebox")
public class EBox {

  @Id private String id;

  @ManyToOne
  @JoinColumn(name = "box_set_id")
  private BoxSet boxSet;

  @Column(name = "position_no")
  private int position;

  @Column(name = "proof_id")
  private String proofId;

  private String sku;
  private String name;

  @Column(name = "line_no")
  private int lineNo;

  @Column(name = "share_minor")
  private long shareMinor;

  /** For JPA. */
  protected EBox() {}

  EBox(UUID id, BoxSet boxSet, int position, EBoxContent content) {
    this.id = id.toString();
    this.boxSet = boxSet;
    this.position = position;
    this.proofId = content.proofId().toString();
    this.sku = content.sku();
    this.name = content.name();
    this.lineNo = content.lineNo();
    this.shareMinor = content.shareMinor();
  }

  UUID proofId() {
    return UUID.fromString(proofId);
  }

  UUID id() {
    return UUID.fromString(id);
  }

  /** With the proof that lies in it now, or lay in it. */
  EBoxFacts facts(UUID proof) {
    return new EBoxFacts(id(), proof, sku, name, shareMinor);
  }
}
