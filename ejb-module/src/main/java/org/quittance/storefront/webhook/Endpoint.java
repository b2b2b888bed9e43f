package org.quittance.storefront.webhook;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.quittance.shared.Ids;
import org.quittance.vault.jose.Sha256;

/**
 * Where a store wants to be called.
 *
 * <p>Life cycle: enabled; disabled by its owner, by an answer 410, or after calls failed for as
 * long as the schedule lasts, and enabled again by its owner only; removed for good. Every change
 * of its owner's counts its revision.
 */
@Entity
@Table(schema = "storefront", name = "webhook_endpoint")
class Endpoint {

  @Id private String id;

  @Column(name = "client_id")
  private String clientId;

  /** What may be there once: the owner's address, or the ID of what is removed. */
  private String slot;

  private String url;

  @Column(name = "event_types")
  private String eventTypes;

  private String description;
  private String state;

  @Column(name = "disabled_reason")
  private String disabledReason;

  @Column(name = "failing_since")
  private Instant failingSince;

  private int revision;

  @Column(name = "created_at")
  private Instant createdAt;

  /** For JPA. */
  protected Endpoint() {}

  Endpoint(String clientId, String url, EndpointOrder order, Instant now) {
    this.id = Ids.next().toString();
    this.clientId = clientId;
    this.state = EndpointState.ENABLED.word();
    this.eventTypes = "";
    this.description = "";
    this.createdAt = now;
    become(url);
    change(order);
  }

  static String slot(String clientId, String url) {
    return Sha256.nameOf(clientId + " " + url);
  }

  /** What the owner asks for. */
  void change(EndpointOrder order) {
    order.url().filter(other -> !other.equals(url)).ifPresent(this::become);
    order.filter().ifPresent(filter -> eventTypes = filter.words());
    order.description().ifPresent(words -> description = words);
    order.state().filter(asked -> asked != state()).ifPresent(this::become);
    revision++;
  }

  private void become(String other) {
    url = other;
    slot = slot(clientId, other);
    failingSince = null;
  }

  private void become(EndpointState asked) {
    state = asked.word();
    disabledReason = asked == EndpointState.DISABLED ? DisabledReason.OWNER.word() : null;
    failingSince = null;
  }

  /** Not called any more, for a reason that is not its owner's. */
  void disable(DisabledReason why) {
    state = EndpointState.DISABLED.word();
    disabledReason = why.word();
    revision++;
  }

  void remove() {
    state = EndpointState.REMOVED.word();
    disabledReason = null;
    slot = id;
    revision++;
  }

  UUID id() {
    return UUID.fromString(id);
  }

  EndpointState state() {
    return EndpointState.of(state);
  }

  EndpointFacts facts() {
    return new EndpointFacts(
        id(),
        clientId,
        url,
        EventFilter.of(eventTypes).types(),
        description,
        state(),
        Optional.ofNullable(DisabledReason.of(disabledReason)),
        Optional.ofNullable(failingSince),
        revision,
        createdAt);
  }
}
