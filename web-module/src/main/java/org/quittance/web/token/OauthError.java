package org.quittance.web.token;

/** A request for a token that is refused in the words of RFC 6749, section 5.2. */
final class OauthError extends Exception {

  private static final long serialVersionUID = 1L;

  private final int status;
  private final String error;

  OauthError(int status, String error, String description) {
    super(description);
    this.status = status;
    this.error = error;
  }

  static OauthError invalidRequest(String description) {
    return new OauthError(400, "invalid_request", description);
  }

  /** 401 in any case, so that a client needs one branch only. */
  static OauthError invalidClient(String description) {
    return new OauthError(401, "invalid_client", description);
  }

  int status() {
    return status;
  }

  String error() {
    return error;
  }
}
