package org.quittance.storefront.member;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What a caller may do with the API; its word stands in tokens (RFC 6749, section 3.3). */
public enum Scope {
  /** Reads what the catalogue does not show to everybody. */
  CATALOG_READ("catalog:read"),
  /** Uploads contents and puts products on offer. */
  CATALOG_WRITE("catalog:write"),
  /** Reads its own purchases and BoxSets. */
  PURCHASE_READ("purchase:read"),
  /** Buys. */
  PURCHASE_WRITE("purchase:write"),
  /** Takes licenses of its own purchases back and has their proofs issued again. */
  LICENSE_WRITE("license:write"),
  /** Reads refunds of its own purchases. */
  REFUND_READ("refund:read"),
  /** Pays its own purchases back. */
  REFUND_WRITE("refund:write"),
  /** Reads its own credit account. */
  CREDIT_READ("credit:read"),
  /** Keeps pools. */
  POOL_ADMIN("pool:admin"),
  /** Reads the events of its own store. */
  EVENTS_READ("events:read"),
  /** Keeps its own webhook endpoints. */
  WEBHOOKS_ADMIN("webhooks:admin"),
  /** Reports and decides disputes; operators only. */
  DISPUTE_ADMIN("dispute:admin"),
  /** Keeps partner stores; operators only. */
  PARTNER_ADMIN("partner:admin");

  private final String word;

  Scope(String word) {
    this.word = word;
  }

  /** As it stands in tokens. */
  public String word() {
    return word;
  }

  /** Whether a partner store can have it. */
  public boolean isForPartners() {
    return this != DISPUTE_ADMIN && this != PARTNER_ADMIN;
  }

  /** The scope of this word. */
  public static Optional<Scope> find(String word) {
    return Arrays.stream(values()).filter(scope -> scope.word.equals(word)).findFirst();
  }

  /** All words in the order of this list, with a space between. */
  public static String words(Collection<Scope> scopes) {
    return scopes.stream().sorted().map(Scope::word).collect(Collectors.joining(" "));
  }

  /** The scopes in a list of words; words that are none of ours are left out. */
  public static Set<Scope> known(String words) {
    Set<Scope> found = EnumSet.noneOf(Scope.class);
    for (String word : words.split(" ")) {
      find(word).ifPresent(found::add);
    }
    return found;
  }
}
