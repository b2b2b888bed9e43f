package org.quittance.shared;

import java.util.function.Supplier;

/** What callers write by themselves and the store keeps: its one form, wherever it is given. */
public final class GivenText {

  /** The longest reason for an act, in characters. */
  public static final int LONGEST_REASON = 500;

  private GivenText() {}

  /**
   * An Idempotency-Key: 1 to 255 visible ASCII characters.
   *
   * @param missing what to say if there is none: what was not done differs
   * @throws Refusal if there is none
   * @throws InvalidRequest if it has other characters or is too long
   */
  public static void requireKey(String key, Supplier<Refusal> missing) {
    if (key == null || key.isEmpty()) {
      throw missing.get();
    }
    if (!key.matches("[\\x21-\\x7e]{1,255}")) {
      throw new InvalidRequest(
          "The Idempotency-Key must be 1 to 255 visible ASCII characters without spaces.");
    }
  }

  /**
   * Why somebody does something: one sentence.
   *
   * @throws InvalidRequest if it is blank or too long
   */
  public static void requireReason(String reason) {
    if (reason.isBlank() || reason.length() > LONGEST_REASON) {
      throw new InvalidRequest("The reason must have 1 to " + LONGEST_REASON + " characters.");
    }
  }
}
