package org.quittance.terminal.document;

import java.time.Instant;
import java.util.function.Supplier;
import org.quittance.terminal.json.MalformedJson;

/**
 * Verifies whatever the store may have handed out or a terminal keeps: one signed document, or a
 * BoxSet, purchase, proof or license in its JSON or XML form. What cannot be read is not valid, and
 * the reasons say so.
 */
public final class VerifyDocument {
  private final Supplier<PublishedKeys> keys;
  private final Supplier<Instant> now;

  /**
   * @param keys asked only when something can be verified with them
   * @param now asked after the keys, for fetching them may correct the clock
   */
  public VerifyDocument(Supplier<PublishedKeys> keys, Supplier<Instant> now) {
    this.keys = keys;
    this.now = now;
  }

  /** What is to be said about the bytes of a file. */
  public Verification verify(byte[] file) {
    try {
      Unwrapped unwrapped = Unwrapped.of(file);
      return unwrapped instanceof Unwrapped.Boxes boxes
          ? check(boxes.boxSet())
          : check(((Unwrapped.Single) unwrapped).document());
    } catch (MalformedJson | NotGenuine unreadable) {
      return Verification.unreadable(unreadable.getMessage());
    }
  }

  private Verification check(Displayed displayed) throws NotGenuine {
    CompactJws.parse(displayed.compact()); // What cannot be read needs no keys to be refused.
    return signedCheck().check(displayed);
  }

  private Verification check(BoxSet boxSet) {
    return new BoxSetCheck(signedCheck()).check(boxSet);
  }

  private SignedCheck signedCheck() {
    PublishedKeys published = keys.get();
    return new SignedCheck(published, now.get());
  }
}
