package org.quittance.web.problem;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.quittance.shared.Ids;

/** Writes problems where there is no JAX-RS: in filters and servlets. */
public final class ProblemWriter {

  private ProblemWriter() {}

  public static void write(HttpServletResponse response, Problem problem) throws IOException {
    write(response, problem, Ids.next());
  }

  /** Under an ID that stands in the log too. */
  public static void write(HttpServletResponse response, Problem problem, UUID instance)
      throws IOException {
    response.setStatus(problem.status());
    response.setContentType(Problem.TYPE);
    problem.headers().forEach(response::setHeader);
    response.getOutputStream().write(problem.json(instance).getBytes(StandardCharsets.UTF_8));
  }
}
