package org.quittance.storefront.partner;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;

/** One change of a partner: what, when, who. Written once. */
@Entity
@IdClass(PartnerEvent.Key.class)
@Table(schema = "storefront", name = "partner_event")
class PartnerEvent {

  @Id
  @Column(name = "partner_id")
  private String partnerId;

  @Id private int sequence;

  private String what;
  private String detail;
  private String actor;

  @Column(name = "occurred_at")
  private Instant occurredAt;

  protected PartnerEvent() {}

  PartnerEvent(Partner partner, String what, String detail, String actor, Instant at) {
    this.partnerId = partner.id().toString();
    this.sequence = partner.revision();
    this.what = what;
    this.detail = detail;
    this.actor = actor;
    this.occurredAt = at;
  }

  /** The primary key. */
  static class Key implements Serializable {
    private static final long serialVersionUID = 1L;
    private String partnerId;
    private int sequence;

    protected Key() {}

    @Override
    public boolean equals(Object other) {
      return other instanceof Key key
          && key.sequence == sequence
          && Objects.equals(key.partnerId, partnerId);
    }

    @Override
    public int hashCode() {
      return Objects.hash(partnerId, sequence);
    }
  }
}
