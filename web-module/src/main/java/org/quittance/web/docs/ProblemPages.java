package org.quittance.web.docs;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.quittance.web.problem.Problem;
import org.quittance.web.problem.ProblemWriter;

/**
 * {@code /problems/<code>}, the address in every problem's {@code type}: a page to people, JSON to
 * programs that ask for it; {@code /problems} lists all codes.
 */
@WebServlet({"/problems", "/problems/*"})
public class ProblemPages extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String path = request.getPathInfo() == null ? "" : request.getPathInfo().substring(1);
    response.setHeader("Vary", "Accept");
    if (path.isEmpty()) {
      if (prefersJson(request)) {
        json(response, Published.bytes(Published.PROBLEMS));
      } else {
        Page.write(response, ProblemPage.list(ProblemCatalogue.published().all()));
      }
      return;
    }
    Optional<ProblemCatalogue.Entry> found = ProblemCatalogue.published().find(path);
    if (found.isEmpty()) {
      ProblemWriter.write(
          request,
          response,
          new Problem(
              "not-found",
              "There is no such problem.",
              "No answer of this server has the code that the address ends with.",
              "Look at the list of all codes under /problems."));
    } else if (prefersJson(request)) {
      json(response, found.get().json().toString().getBytes(StandardCharsets.UTF_8));
    } else {
      Page.write(response, ProblemPage.of(found.get()));
    }
  }

  private static void json(HttpServletResponse response, byte[] body) throws IOException {
    response.setContentType("application/json");
    response.setHeader("Cache-Control", "public, max-age=300");
    response.getOutputStream().write(body);
  }

  /** Whether JSON stands in the header, and stands before any HTML. */
  private static boolean prefersJson(HttpServletRequest request) {
    String accept = request.getHeader("Accept");
    if (accept == null) {
      return false;
    }
    int json = accept.indexOf("json");
    int html = accept.indexOf("html");
    return json >= 0 && (html < 0 || json < html);
  }
}
