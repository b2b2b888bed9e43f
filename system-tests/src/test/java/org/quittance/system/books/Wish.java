package org.quittance.system.books;

/**
 * One key of a client's and what the client knows of it: sent once or more, then answered for good
 * or refused for good; or given up by a client that never asks again.
 */
public final class Wish {

  private final Asked asked;
  private boolean reachedServer = true;
  private boolean givenUp;
  private String id;
  private String digest = "";
  private String refusal;

  Wish(Asked asked) {
    this.asked = asked;
  }

  public Asked asked() {
    return asked;
  }

  public String key() {
    return asked.key();
  }

  /** The purchase's, refund's or license's ID; null before it was answered. */
  public synchronized String id() {
    return id;
  }

  /** The SHA-256 of the BoxSet in the answer, or empty. */
  public synchronized String digest() {
    return digest;
  }

  /** The code of a definite refusal, or null. */
  public synchronized String refusal() {
    return refusal;
  }

  public synchronized boolean isGivenUp() {
    return givenUp;
  }

  public synchronized boolean isAnswered() {
    return id != null;
  }

  /** Whether the client still wants to hear of it. */
  public synchronized boolean isOpen() {
    return id == null && refusal == null;
  }

  /** Whether a server has it and the client got no answer. */
  synchronized boolean isInFlight() {
    return isOpen() && reachedServer && !givenUp;
  }

  synchronized void sent() {
    reachedServer = true;
  }

  synchronized void notSent() {
    reachedServer = false;
  }

  synchronized void giveUp() {
    givenUp = true;
  }

  /**
   * @return whether it was answered otherwise before
   */
  synchronized boolean answered(String newId, String newDigest) {
    boolean contradicts =
        id != null && !id.equals(newId)
            || !digest.isEmpty() && !newDigest.isEmpty() && !digest.equals(newDigest)
            || refusal != null;
    id = newId;
    digest = newDigest.isEmpty() ? digest : newDigest;
    return contradicts;
  }

  /**
   * @return whether it was answered otherwise before
   */
  synchronized boolean refused(String code) {
    boolean contradicts = id != null || refusal != null && !refusal.equals(code);
    refusal = code;
    return contradicts;
  }
}
