package org.quittance.shared;

/** A request whose shape or values cannot be right, whatever the state of the store. */
public final class InvalidRequest extends Refusal {
  private static final long serialVersionUID = 1L;

  /**
   * @param why which part is wrong and what was expected
   */
  public InvalidRequest(String why) {
    super(
        "invalid-request",
        "Nothing was done: the request is not valid.",
        why,
        "Correct the named part and send the request again.");
  }
}
