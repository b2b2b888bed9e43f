package org.quittance.terminal.document;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.function.Supplier;
import org.quittance.terminal.json.Fields;
import org.quittance.terminal.json.MalformedJson;

/**
 * Verifies whatever the store may have handed out: one signed document, or a BoxSet, proof or
 * license in its JSON or XML form. What cannot be read is not valid, and the reasons say so.
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
        return xml.isBoxSet() ? check(xml.boxSet()) : check(xml.displayed());
      }
      return check(new Displayed(text, Map.of()));
    } catch (MalformedJson unreadable) {
      return Verification.unreadable(unreadable.getMessage());
    } catch (NotGenuine unreadable) {
      return Verification.unreadable(unreadable.getMessage());
    }
  }

  private Verification verifyJson(Fields fields) throws MalformedJson, NotGenuine {
    if (!fields.object().containsKey("license")) {
      return check(BoxSet.parse(fields));
    }
    Map<String, String> copies =
        Map.of(
            "jti", fields.text("licenseId"),
            "version", fields.text("version"),
            "proof", fields.text("proofId"),
            "status", fields.text("status"));
    return check(new Displayed(fields.text("license"), copies));
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
