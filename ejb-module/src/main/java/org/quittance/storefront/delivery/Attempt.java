package org.quittance.storefront.delivery;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.quittance.storefront.outgoing.Answer;

/**
 * One attempt of a delivery. Its row is there before a byte is sent and gets its outcome once, so
 * that a process that dies in between leaves a trace.
 */
@Entity
@IdClass(Attempt.Key.class)
@Table(schema = "storefront", name = "webhook_attempt")
class Attempt {

  /**
   * Identity of an attempt.
   *
   * <p>A class, not a record: JPA 3.1 wants a public no-argument constructor.
   */
  public static class Key implements Serializable {
    private static final long serialVersionUID = 1L;

    private String deliveryId;
    private int attempt;

    /** For JPA. */
    public Key() {}

    Key(UUID deliveryId, int attempt) {
      this.deliveryId = deliveryId.toString();
      this.attempt = attempt;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Key key
          && key.attempt == attempt
          && key.deliveryId.equals(deliveryId);
    }

    @Override
    public int hashCode() {
      return 31 * deliveryId.hashCode() + attempt;
    }
  }

  @Id
  @Column(name = "delivery_id")
  private String deliveryId;

  @Id private int attempt;

  @Column(name = "began_at")
  private Instant beganAt;

  @Column(name = "duration_millis")
  private Long durationMillis;

  @Column(name = "response_status")
  private Integer responseStatus;

  private String error;

  /** For JPA. */
  protected Attempt() {}

  Attempt(UUID deliveryId, int attempt, Instant now) {
    this.deliveryId = deliveryId.toString();
    this.attempt = attempt;
    this.beganAt = now;
  }

  void ended(Answer answer) {
    durationMillis = answer.took().toMillis();
    responseStatus = answer.status();
    error = answer.error();
  }

  /** Whoever made it did not live to record what came of it; the endpoint may have the event. */
  void lost() {
    if (durationMillis == null) {
      error = "The outcome was not recorded; the server stopped meanwhile.";
    }
  }

  String deliveryId() {
    return deliveryId;
  }

  DeliveryFacts.Attempted facts() {
    return new DeliveryFacts.Attempted(
        attempt,
        beganAt,
        Optional.ofNullable(durationMillis),
        Optional.ofNullable(responseStatus),
        Optional.ofNullable(error));
  }
}
