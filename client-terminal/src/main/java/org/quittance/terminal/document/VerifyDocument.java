package org.quittance.terminal.document;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.function.Supplier;
import org.quittance.terminal.json.Fields;
import org.quittance.terminal.json.MalformedJson;

/**
 * Verifies whatever the store may have handed out: one signed document, or a BoxSet as JSON or XML.
 * What cannot be read is not valid, and the reasons say so.
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
    String text = new String(file, StandardCharsets.UTF_8).strip();
    try {
      if (text.startsWith("{")) {
        return verifyJson(Fields.parse(file));
      }
      if (text.startsWith("<")) {
        XmlDocument xml = XmlDocument.parse(file);
        return xml.isBoxSet() ? verifyBoxSet(xml.boxSet()) : verifyJws(xml.onlyJws());
      }
      return verifyJws(text);
    } catch (MalformedJson unreadable) {
      return Verification.unreadable(unreadable.getMessage());
    } catch (NotGenuine unreadable) {
      return Verification.unreadable(unreadable.getMessage());
    }
  }

  private Verification verifyJson(Fields fields) throws MalformedJson, NotGenuine {
    return fields.object().containsKey("license")
        ? verifyJws(fields.text("license"))
        : verifyBoxSet(BoxSet.parse(fields));
  }

  private Verification verifyJws(String compact) throws NotGenuine {
    CompactJws jws = CompactJws.parse(compact);
    PublishedKeys published = keys.get();
    return new SignedCheck(published, now.get()).check(jws);
  }

  private Verification verifyBoxSet(BoxSet boxSet) {
    PublishedKeys published = keys.get();
    return new BoxSetCheck(new SignedCheck(published, now.get())).check(boxSet);
  }
}
