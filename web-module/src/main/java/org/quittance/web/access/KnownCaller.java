package org.quittance.web.access;

import jakarta.security.enterprise.CallerPrincipal;
import org.quittance.storefront.member.Caller;

/** The container's principal that remembers which account it stands for. */
public class KnownCaller extends CallerPrincipal {
  private static final long serialVersionUID = 1L;

  private final transient Caller caller;

  KnownCaller(Caller caller) {
    super(caller.username());
    this.caller = caller;
  }

  /** The account. */
  public Caller caller() {
    return caller;
  }
}
