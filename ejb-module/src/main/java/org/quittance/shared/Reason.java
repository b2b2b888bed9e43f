package org.quittance.shared;

/**
 * Why something is not possible now, told beside an answer and not in its place.
 *
 * @param code stable kebab-case word for programs
 * @param what one sentence: what is not possible
 * @param why one sentence with the facts that led to it
 * @param next one sentence: what the reader can do now
 */
public record Reason(String code, String what, String why, String next) {

  /** In the words of the refusal that whoever tries it would get. */
  public static Reason of(Refusal refusal) {
    return new Reason(refusal.code(), refusal.what(), refusal.why(), refusal.next());
  }
}
