package org.quittance.web.console;

import jakarta.faces.application.ViewExpiredException;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.quittance.shared.Ids;
import org.quittance.shared.PassingFailure;
import org.quittance.web.problem.Occurrence;
import org.quittance.web.problem.ProblemWriter;

/**
 * What the container shows when a request ended in an error: a page to people, problem+json (RFC
 * 9457) to programs. It needs neither Faces nor a database, since either may be what failed.
 *
 * <p>It stands before the sources of the pages, too, which would be served as plain files.
 */
@WebServlet({"/failure", "*.xhtml"})
public class FailureServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  private static final Logger LOG = Logger.getLogger(FailureServlet.class.getName());

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    UUID incident = Ids.next();
    Object cause = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
    Failure failure = failure(request, cause instanceof Throwable thrown ? thrown : null);
    if (failure.status() >= 500 && cause instanceof Throwable thrown) {
      LOG.log(Level.SEVERE, "Incident " + incident, thrown);
    }
    if (!isForPeople(request)) {
      ProblemWriter.write(request, response, new Occurrence(failure.problem(), incident));
      return;
    }
    response.setStatus(failure.status());
    failure.problem().headers().forEach(response::setHeader);
    response.setContentType("text/html;charset=UTF-8");
    String page = FailurePage.write(failure, incident, request.getUserPrincipal() != null);
    response.getOutputStream().write(page.getBytes(StandardCharsets.UTF_8));
  }

  private static Failure failure(HttpServletRequest request, Throwable cause) {
    if (cause instanceof ViewExpiredException) {
      return Failure.staleForm();
    }
    if (cause != null && PassingFailure.in(cause)) {
      return Failure.busy();
    }
    Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    return Failure.of(
        status == null ? HttpServletResponse.SC_NOT_FOUND : (Integer) status,
        (String) request.getAttribute(NotFound.SENTENCE));
  }

  private static boolean isForPeople(HttpServletRequest request) {
    Object asked = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    String path = asked == null ? request.getRequestURI() : asked.toString();
    String accept = request.getHeader("Accept");
    return path.startsWith("/console")
        || !path.startsWith("/api/")
            && !path.startsWith("/content/")
            && accept != null
            && accept.contains("text/html");
  }
}
