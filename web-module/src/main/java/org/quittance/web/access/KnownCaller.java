package org.quittance.web.access;

import jakarta.security.enterprise.CallerPrincipal;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.quittance.storefront.member.Caller;

/** The container's principal that remembers which account it stands for. */
public class KnownCaller extends CallerPrincipal {

  private static final long serialVersionUID = 1L;
  private static final String MARK = KnownCaller.class.getName();

  private final transient Caller caller;

  KnownCaller(Caller caller) {
    super(caller.username());
    this.caller = caller;
  }

  /** The account. */
  public Caller caller() {
    return caller;
  }

  static void mark(HttpServletRequest request, Caller caller) {
    request.setAttribute(MARK, caller);
  }

  /** Who makes this request, where there is no injection; empty if nobody is known. */
  public static Optional<Caller> of(HttpServletRequest request) {
    return Optional.ofNullable((Caller) request.getAttribute(MARK));
  }
}
