package org.quittance.web.api.form;

import jakarta.xml.bind.JAXBException;
import jakarta.xml.bind.ValidationEvent;
import jakarta.xml.bind.ValidationEventHandler;
import java.util.regex.Pattern;
import org.xml.sax.SAXParseException;

/** Stops at the first fault of a document and says what it is, in one bounded line. */
final class XmlFaults implements ValidationEventHandler {

  private static final int LONGEST = 300;

  /** A rule's number in the schema specification, which helps no caller. */
  private static final Pattern RULE = Pattern.compile("^cvc-[\\w.-]+: ");

  private static final Pattern NAMESPACE = Pattern.compile("\\{?\"?urn:quittance:documents:1\"?:?");

  @Override
  public boolean handleEvent(ValidationEvent fault) {
    return false;
  }

  static String sentence(JAXBException refused) {
    Throwable fault = refused.getLinkedException();
    String message = fault == null ? refused.getMessage() : fault.getMessage();
    if (message == null) {
      message = "it is not well-formed";
    }
    if (message.contains("DOCTYPE")) {
      return "The document has a document type declaration, which is not read here: leave it out.";
    }
    String clean = RULE.matcher(message.replaceAll("\\s+", " ")).replaceFirst("");
    clean = NAMESPACE.matcher(clean).replaceAll("").replaceAll("[{}]", "");
    String cut = clean.length() > LONGEST ? clean.substring(0, LONGEST) + "..." : clean;
    String where =
        fault instanceof SAXParseException at ? " (line " + at.getLineNumber() + ")" : "";
    return "The document cannot be read" + where + ": " + cut;
  }
}
