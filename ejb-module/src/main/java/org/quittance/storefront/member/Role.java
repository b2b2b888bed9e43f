package org.quittance.storefront.member;

/** What an account may do; stored in lower case. */
public enum Role {
  /** Buys and opens. */
  MEMBER,
  /** Keeps the shop: products, content, purchases. */
  OPERATOR,
  /** Keeps an organisation's pools. */
  ADMINISTRATOR;

  /** The word used in the database and by the container's security. */
  public String word() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }

  static Role of(String word) {
    return valueOf(word.toUpperCase(java.util.Locale.ROOT));
  }
}
