package org.quittance.web.api;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

/** What form of an answer a caller would rather have. */
final class Accepting {

  private Accepting() {}

  /** Whether XML is asked for before JSON; who says nothing gets JSON. */
  static boolean prefersXml(HttpHeaders headers) {
    for (MediaType type : headers.getAcceptableMediaTypes()) {
      if (type.isCompatible(MediaType.APPLICATION_JSON_TYPE)) {
        return false;
      }
      if (type.isCompatible(MediaType.APPLICATION_XML_TYPE)) {
        return true;
      }
    }
    return false;
  }
}
