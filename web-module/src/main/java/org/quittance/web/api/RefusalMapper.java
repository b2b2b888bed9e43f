package org.quittance.web.api;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.quittance.shared.Refusal;
import org.quittance.web.problem.Problem;

/** A named refusal becomes its problem. */
@Provider
public class RefusalMapper implements ExceptionMapper<Refusal> {

  @Override
  public Response toResponse(Refusal refusal) {
    return ProblemResponse.of(Problem.of(refusal));
  }
}
