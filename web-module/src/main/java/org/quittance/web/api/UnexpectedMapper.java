package org.quittance.web.api;

import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.quittance.shared.Ids;
import org.quittance.shared.InvalidRequest;
import org.quittance.shared.PassingFailure;
import org.quittance.shared.Refusal;
import org.quittance.web.bound.ServerBusy;
import org.quittance.web.problem.Problem;

/**
 * What nobody foresaw: logged whole with an ID, answered with the ID alone. A store that is away or
 * a lock that was not had in time is {@code busy} and may be repeated; a refusal that the container
 * wrapped is unwrapped; a header that the platform cannot read is the caller's.
 */
@Provider
public class UnexpectedMapper implements ExceptionMapper<Throwable> {

  private static final Logger LOG = Logger.getLogger(UnexpectedMapper.class.getName());

  @Override
  public Response toResponse(Throwable failed) {
    for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
      if (cause instanceof Refusal refusal) {
        return ProblemResponse.of(Problem.of(refusal));
      }
    }
    if (failed instanceof ProcessingException) {
      return ProblemResponse.of(
          Problem.of(new InvalidRequest("A header of the request cannot be read.")));
    }
    if (PassingFailure.in(failed)) {
      LOG.log(Level.WARNING, "A request met a busy or absent store.", failed);
      return ProblemResponse.of(Problem.of(ServerBusy.store()));
    }
    Problem problem =
        new Problem(
            "internal",
            "The request failed inside the server.",
            "An unexpected error occurred; it is in the server's log under this problem's ID.",
            "Repeat the request with the same Idempotency-Key; quote the ID if it fails again.");
    UUID instance = Ids.next();
    LOG.log(Level.SEVERE, "A request failed unexpectedly; problem " + instance, failed);
    return ProblemResponse.of(problem, instance);
  }
}
