package org.quittance.web.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.ManagedProperty;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.quittance.web.access.BadCredentials;
import org.quittance.web.problem.Problem;

/** The form that opens a session. */
@Named
@RequestScoped
public class SignIn {

  private static final int LONGEST = 1024;
  private static final int TOO_MANY = 429;

  @Inject private SecurityContext security;
  @Inject private ExternalContext external;

  @Inject
  @ManagedProperty("#{param.to}")
  private String to;

  private String username;
  private String password;
  private String refusal;

  /** Signs in and goes where the reader wanted to; stays, with a sentence, if it is refused. */
  public void enter() throws IOException {
    if (isWritable(username) && isWritable(password) && isRight()) {
      external.redirect(Destination.inside(to));
    } else {
      password = null;
      refusal = "You are not signed in: " + why();
    }
  }

  /** Wrong, or not looked at because too many were wrong before. */
  private String why() {
    Optional<Problem> problem =
        BadCredentials.find((HttpServletRequest) external.getRequest())
            .filter(found -> found.status() == TOO_MANY);
    if (problem.isEmpty()) {
      return "the user name or the password is wrong.";
    }
    String seconds = problem.get().headers().get("Retry-After");
    external.setResponseStatus(TOO_MANY);
    external.setResponseHeader("Retry-After", seconds);
    return "too many wrong passwords came. Try again in " + seconds + " s.";
  }

  /** Whether it can be anybody's at all; a database may refuse to look for anything else. */
  private static boolean isWritable(String text) {
    return text != null && text.length() <= LONGEST && text.indexOf('\0') < 0;
  }

  private boolean isRight() {
    return security.authenticate(
            (HttpServletRequest) external.getRequest(),
            (HttpServletResponse) external.getResponse(),
            AuthenticationParameters.withParams()
                .credential(new UsernamePasswordCredential(username, password)))
        == AuthenticationStatus.SUCCESS;
  }

  /** What the reader typed. */
  public String getUsername() {
    return username;
  }

  public void setUsername(String username) {
    this.username = username;
  }

  /** Never shown again. */
  public String getPassword() {
    return password;
  }

  public void setPassword(String password) {
    this.password = password;
  }

  /** The page the reader came for. */
  public String getTo() {
    return to;
  }

  public void setTo(String to) {
    this.to = to;
  }

  /** Why it was refused; null before. */
  public String getRefusal() {
    return refusal;
  }
}
