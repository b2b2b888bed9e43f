package org.quittance.web.content;

import jakarta.ejb.EJBException;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.quittance.vault.PublishKeys;
import org.quittance.web.bound.InTime;
import org.quittance.web.bound.ServerBusy;
import org.quittance.web.problem.Problem;
import org.quittance.web.problem.ProblemWriter;

/** The public keys under which documents verify, as a JWK Set (RFC 7517). */
@WebServlet("/.well-known/jwks.json")
public class KeysServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  private static final Logger LOG = Logger.getLogger(KeysServlet.class.getName());

  @Inject private transient InTime inTime;
  @Inject private transient PublishKeys publishKeys;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    byte[] keys;
    try {
      keys = inTime.call(publishKeys::publish).toString().getBytes(StandardCharsets.UTF_8);
    } catch (EJBException | ServerBusy absent) {
      LOG.log(Level.WARNING, "The keys could not be read.", absent);
      ProblemWriter.write(request, response, Problem.of(ServerBusy.store()));
      return;
    }
    response.setContentType("application/json");
    response.setHeader("Cache-Control", "public, max-age=60");
    response.getOutputStream().write(keys);
  }
}
