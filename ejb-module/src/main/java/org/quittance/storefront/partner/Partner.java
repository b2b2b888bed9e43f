package org.quittance.storefront.partner;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.quittance.shared.Ids;
import org.quittance.storefront.member.Caller;
import org.quittance.storefront.member.Role;
import org.quittance.storefront.member.Scope;

/**
 * A store that sells from us.
 *
 * <p>Life cycle: {@code active} from its registration, {@code revoked} for good. Every change is
 * made under the row's lock and has its event, whose sequence is the row's revision.
 */
@Entity
@Table(schema = "storefront", name = "partner")
class Partner {

  @Id private String id;

  @Column(name = "client_id")
  private String clientId;

  private String name;
  private String state;
  private String scopes;

  @Column(name = "outside_subject")
  private String outsideSubject;

  private int revision;

  @Column(name = "created_at")
  private Instant createdAt;

  protected Partner() {}

  Partner(NewPartner order, Instant now) {
    this.id = Ids.next().toString();
    this.clientId = order.clientId();
    this.name = order.name();
    this.state = PartnerState.ACTIVE.word();
    this.scopes = Scope.words(order.scopes());
    this.outsideSubject = order.outsideSubject();
    this.revision = 1;
    this.createdAt = now;
  }

  /** Changes what it may do; of tokens that are out only what is left in common stays. */
  void grant(Set<Scope> granted) {
    scopes = Scope.words(granted);
    revision++;
  }

  void revoke() {
    state = PartnerState.REVOKED.word();
    revision++;
  }

  /** Its secrets changed. */
  void touch() {
    revision++;
  }

  UUID id() {
    return UUID.fromString(id);
  }

  String clientId() {
    return clientId;
  }

  boolean isActive() {
    return PartnerState.of(state) == PartnerState.ACTIVE;
  }

  Set<Scope> scopes() {
    return Scope.known(scopes);
  }

  int revision() {
    return revision;
  }

  /** As a caller with some of its scopes. */
  Caller caller(Set<Scope> some) {
    return new Caller(id(), clientId, Role.PARTNER, some);
  }

  PartnerFacts facts(List<PartnerSecret> secrets) {
    return new PartnerFacts(
        id(),
        clientId,
        name,
        PartnerState.of(state),
        scopes(),
        outsideSubject,
        revision,
        createdAt,
        secrets.stream().map(PartnerSecret::facts).toList());
  }
}
