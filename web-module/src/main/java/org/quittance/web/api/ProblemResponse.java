package org.quittance.web.api;

import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.quittance.shared.Ids;
import org.quittance.web.problem.Occurrence;
import org.quittance.web.problem.Problem;
import org.quittance.web.problem.ProblemType;

/** A problem as an answer of the API; {@link ProblemTypes} writes it. */
final class ProblemResponse {

  private ProblemResponse() {}

  static Response of(Problem problem) {
    return of(problem, Ids.next());
  }

  /** Under an ID that stands in the log too. */
  static Response of(Problem problem, UUID instance) {
    var response =
        Response.status(problem.status())
            .type(ProblemType.JSON.mediaType())
            .entity(new Occurrence(problem, instance));
    problem.headers().forEach(response::header);
    return response.build();
  }
}
