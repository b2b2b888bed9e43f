package org.quittance.system.books;

/**
 * What a client asks for under one key.
 *
 * @param kind see {@link Kind}
 * @param key the Idempotency-Key; for an exchange a name the client gave it
 * @param method {@code credit} or {@code card}; empty where nothing is bought
 * @param token the card's, or empty
 * @param quantity how many licenses are bought, or 0
 * @param amountMinor what it costs, or what is to be paid back
 * @param purchaseId the purchase a refund or an exchange is about, or empty
 */
public record Asked(
    Kind kind,
    String key,
    String method,
    String token,
    int quantity,
    long amountMinor,
    String purchaseId) {

  /** What is asked for. */
  public enum Kind {
    BUY,
    REFUND,
    OPEN
  }

  public static Asked buyByCredit(String key, int quantity, long amountMinor) {
    return new Asked(Kind.BUY, key, "credit", "", quantity, amountMinor, "");
  }

  public static Asked buyByCard(String key, String token, int quantity, long amountMinor) {
    return new Asked(Kind.BUY, key, "card", token, quantity, amountMinor, "");
  }

  public static Asked refund(String key, String purchaseId, long amountMinor) {
    return new Asked(Kind.REFUND, key, "", "", 0, amountMinor, purchaseId);
  }

  public static Asked open(String key, String purchaseId) {
    return new Asked(Kind.OPEN, key, "", "", 0, 0, purchaseId);
  }

  public boolean isCard() {
    return method.equals("card");
  }
}
