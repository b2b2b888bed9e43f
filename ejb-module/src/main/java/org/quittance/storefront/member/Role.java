package org.quittance.storefront.member;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** What kind of account it is; stored in lower case. */
public enum Role {
  /** Buys and opens. */
  MEMBER(
      EnumSet.of(
          Scope.CATALOG_READ,
          Scope.PURCHASE_READ,
          Scope.PURCHASE_WRITE,
          Scope.REFUND_READ,
          Scope.CREDIT_READ)),
  /** Keeps the shop: products, content, purchases. */
  OPERATOR(EnumSet.allOf(Scope.class)),
  /** Keeps an organisation's pools. */
  ADMINISTRATOR(
      EnumSet.of(
          Scope.CATALOG_READ,
          Scope.PURCHASE_READ,
          Scope.PURCHASE_WRITE,
          Scope.REFUND_READ,
          Scope.CREDIT_READ,
          Scope.POOL_ADMIN)),
  /** A store that sells from us; its own scopes say what it may. */
  PARTNER(EnumSet.noneOf(Scope.class));

  private final Set<Scope> scopes;

  Role(Set<Scope> scopes) {
    this.scopes = Collections.unmodifiableSet(scopes);
  }

  /** What every account of this role may do. */
  public Set<Scope> scopes() {
    return scopes;
  }

  /** The word used in the database and by the container's security. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Role of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}
