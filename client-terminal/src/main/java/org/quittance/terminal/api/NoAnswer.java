package org.quittance.terminal.api;

import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import org.quittance.terminal.outcome.OutcomeUnknown;

/** No answer came back. The request may have reached the server, unless it never left. */
public final class NoAnswer extends Exception {
  private static final long serialVersionUID = 1L;

  private final boolean nothingSent;

  private NoAnswer(String sentence, boolean nothingSent) {
    super(sentence);
    this.nothingSent = nothingSent;
  }

  static NoAnswer because(Throwable cause, String host) {
    return new NoAnswer(sentence(cause, host), isUnconnected(cause));
  }

  /** The same, said of a request that was sent before this try. */
  NoAnswer afterSending() {
    return new NoAnswer(getMessage(), false);
  }

  /** Whether no byte of the request left: there never was a connection. */
  public boolean isNothingSent() {
    return nothingSent;
  }

  private static boolean isUnconnected(Throwable cause) {
    return isUnresolved(cause)
        || cause instanceof ConnectException
        || cause instanceof HttpConnectTimeoutException;
  }

  private static boolean isUnresolved(Throwable cause) {
    return cause instanceof UnknownHostException
        || cause instanceof UnresolvedAddressException
        || cause.getCause() instanceof UnresolvedAddressException;
  }

  private static String sentence(Throwable cause, String host) {
    if (isUnresolved(cause)) {
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
