package org.quittance.web.token;

import jakarta.ejb.EJBException;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.quittance.shared.Refusal;
import org.quittance.storefront.partner.AccessToken;
import org.quittance.storefront.partner.ClientUnknown;
import org.quittance.storefront.partner.IssueToken;
import org.quittance.storefront.partner.ScopeNotGranted;
import org.quittance.storefront.signin.SignIn;
import org.quittance.web.access.ClientAddress;
import org.quittance.web.bound.InTime;
import org.quittance.web.bound.ServerBusy;
import org.quittance.web.problem.Problem;
import org.quittance.web.problem.ProblemWriter;

/**
 * Access tokens by client credentials (RFC 6749, section 4.4). What that RFC names is refused in
 * its words; what it does not know (too many requests, a busy server) as a problem.
 */
@WebServlet("/oauth/token")
public class TokenServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;
  private static final Logger LOG = Logger.getLogger(TokenServlet.class.getName());
  private static final int LARGEST = 8 * 1024;
  private static final String FORM = "application/x-www-form-urlencoded";

  @Inject private transient InTime inTime;
  @Inject private transient IssueToken issueToken;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    try {
      AccessToken token = token(request);
      write(
          response,
          200,
          Json.createObjectBuilder()
              .add("access_token", token.compact())
              .add("token_type", "Bearer")
              .add("expires_in", token.expiresInSeconds())
              .add("scope", token.scope())
              .build());
    } catch (OauthError refused) {
      if (refused.status() == 401) {
        response.setHeader("WWW-Authenticate", "Basic realm=\"Quittance\", charset=\"UTF-8\"");
      }
      write(
          response,
          refused.status(),
          Json.createObjectBuilder()
              .add("error", refused.error())
              .add("error_description", refused.getMessage())
              .build());
    } catch (Refusal refused) {
      ProblemWriter.write(request, response, Problem.of(refused));
    } catch (EJBException absent) {
      LOG.log(Level.WARNING, "A token could not be given.", absent);
      ProblemWriter.write(request, response, Problem.of(ServerBusy.store()));
    }
  }

  private AccessToken token(HttpServletRequest request) throws IOException, OauthError {
    TokenForm form = TokenForm.parse(body(request));
    SignIn shown =
        ClientCredentials.read(request.getHeader("Authorization"), form, ClientAddress.of(request));
    String grant =
        form.find("grant_type")
            .orElseThrow(() -> OauthError.invalidRequest("'grant_type' is missing."));
    if (!grant.equals("client_credentials")) {
      throw new OauthError(
          400, "unsupported_grant_type", "The one grant here is 'client_credentials'.");
    }
    try {
      return inTime.call(() -> issueToken.issue(shown, form.find("scope")));
    } catch (ClientUnknown unknown) {
      throw OauthError.invalidClient(unknown.why());
    } catch (ScopeNotGranted beyond) {
      throw new OauthError(400, "invalid_scope", "A scope is unknown or not granted.");
    }
  }

  private static String body(HttpServletRequest request) throws IOException, OauthError {
    String type = request.getContentType();
    if (type == null || !type.split(";", 2)[0].strip().equalsIgnoreCase(FORM)) {
      throw OauthError.invalidRequest("The Content-Type must be " + FORM + ".");
    }
    byte[] body = request.getInputStream().readNBytes(LARGEST + 1);
    if (body.length > LARGEST) {
      throw OauthError.invalidRequest("The body is longer than " + LARGEST + " bytes.");
    }
    return new String(body, StandardCharsets.UTF_8);
  }

  private static void write(HttpServletResponse response, int status, JsonObject json)
      throws IOException {
    response.setStatus(status);
    response.setContentType("application/json");
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("Pragma", "no-cache");
    response.getOutputStream().write(json.toString().getBytes(StandardCharsets.UTF_8));
  }
}
