package org.quittance.web.bound;

import org.quittance.shared.Refusal;

/** The server did not get to it, or to its end, in the time a request may take. */
public final class ServerBusy extends Refusal {
  private static final long serialVersionUID = 1L;

  private ServerBusy(String why) {
    super(
        "busy",
        "Nothing is lost: the server could not finish this request just now.",
        why,
        "Send the same request, with the same Idempotency-Key if it has one, in a second.");
  }

  /** A store is busy or away; the same request may be repeated. */
  public static ServerBusy store() {
    return new ServerBusy("A store is busy or does not answer.");
  }

  static ServerBusy full() {
    return new ServerBusy("It works on as many requests as it takes at a time.");
  }

  static ServerBusy late() {
    return new ServerBusy("A store was too slow for the time a request may take.");
  }
}
