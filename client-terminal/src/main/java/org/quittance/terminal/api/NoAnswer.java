package org.quittance.terminal.api;

import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import org.quittance.terminal.outcome.OutcomeUnknown;

/** The request may or may not have reached the server; no answer came back. */
public final class NoAnswer extends Exception {
  private static final long serialVersionUID = 1L;

  private NoAnswer(String sentence) {
    super(sentence);
  }

  static NoAnswer because(Throwable cause, String host) {
    return new NoAnswer(sentence(cause, host));
  }

  private static String sentence(Throwable cause, String host) {
    if (cause instanceof UnknownHostException
        || cause instanceof UnresolvedAddressException
        || cause.getCause() instanceof UnresolvedAddressException) {
      return "No host is known as " + host + ".";
    }
    if (cause instanceof HttpConnectTimeoutException) {
      return host + " did not accept a connection in time.";
    }
    if (cause instanceof ConnectException) {
      return "Nobody listens at " + host + ".";
    }
    if (cause instanceof HttpTimeoutException || cause instanceof TimeoutException) {
      return host + " did not answer in time.";
    }
    if (cause instanceof SSLException) {
      return "No secure connection to " + host + " could be made.";
    }
    return "The connection to " + host + " broke before the answer was complete.";
  }

  /** What to say when asking again is all that is left. */
  public OutcomeUnknown asFailure() {
    return new OutcomeUnknown(
        "unreachable", getMessage() + " Check --server, then repeat the command; that is safe.");
  }
}
