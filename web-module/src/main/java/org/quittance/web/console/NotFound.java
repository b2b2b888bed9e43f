package org.quittance.web.console;

import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Ends a Faces request with the page for addresses that lead nowhere. */
final class NotFound {

  /** Request attribute with the sentence that says why. */
  static final String SENTENCE = NotFound.class.getName();

  private NotFound() {}

  static void send(String sentence) throws IOException {
    FacesContext faces = FacesContext.getCurrentInstance();
    faces.getExternalContext().getRequestMap().put(SENTENCE, sentence);
    faces.getExternalContext().responseSendError(HttpServletResponse.SC_NOT_FOUND, "Not found");
    faces.responseComplete();
  }
}
