package org.quittance.web.api;

import jakarta.ejb.EJBException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.sql.SQLException;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.quittance.shared.Refusal;

/**
 * What nobody foresaw: logged whole with an ID, answered with the ID alone. A store that is away or
 * a lock that was not had in time is {@code busy} and may be repeated; a refusal that the container
 * wrapped is unwrapped.
 */
@Provider
public class UnexpectedMapper implements ExceptionMapper<Throwable> {

  private static final Logger LOG = Logger.getLogger(UnexpectedMapper.class.getName());

  /** Lock time-outs, deadlocks, lost connections: PostgreSQL, Derby, and the SQL standard. */
  private static final Set<String> PASSING =
      Set.of("55P03", "40P01", "40001", "40XL1", "40XL2", "57P01", "57P03");

  @Override
  public Response toResponse(Throwable failed) {
    for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
      if (cause instanceof Refusal refusal) {
        return Problem.of(refusal).response();
      }
      if (isPassing(cause)) {
        LOG.log(Level.WARNING, "A request met a busy or absent store.", failed);
        return busy().response();
      }
    }
    Problem problem =
        new Problem(
            "internal",
            "The request failed inside the server.",
            "An unexpected error occurred; it is in the server's log under this problem's ID.",
            "Repeat the request with the same Idempotency-Key; quote the ID if it fails again.");
    LOG.log(Level.SEVERE, "A request failed unexpectedly.", failed);
    return problem.response();
  }

  private static boolean isPassing(Throwable cause) {
    if (cause instanceof SQLException sql) {
      String state = sql.getSQLState();
      return state != null && (PASSING.contains(state) || state.startsWith("08"));
    }
    return cause instanceof jakarta.resource.ResourceException
        || (cause instanceof EJBException && cause.getCause() instanceof java.rmi.RemoteException);
  }

  static Problem busy() {
    return new Problem(
        "busy",
        "Nothing is lost: the server could not finish this request just now.",
        "A store is busy or does not answer.",
        "Send the same request, with the same Idempotency-Key if it has one, in a second.");
  }
}
