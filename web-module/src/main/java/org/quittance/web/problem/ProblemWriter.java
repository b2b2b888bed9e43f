package org.quittance.web.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.quittance.shared.Ids;

/** Writes problems where there is no JAX-RS: in filters and servlets. */
public final class ProblemWriter {

  private ProblemWriter() {}

  public static void write(
      HttpServletRequest request, HttpServletResponse response, Problem problem)
      throws IOException {
    write(request, response, new Occurrence(problem, Ids.next()));
  }

  /** Under an ID that stands in the log too. */
  public static void write(
      HttpServletRequest request, HttpServletResponse response, Occurrence occurrence)
      throws IOException {
    ProblemType type = ProblemType.of(request);
    response.setStatus(occurrence.problem().status());
    response.setContentType(type.mediaType());
    response.setHeader("Vary", "Accept");
    occurrence.problem().headers().forEach(response::setHeader);
    response.getOutputStream().write(occurrence.bytes(type));
  }
}
