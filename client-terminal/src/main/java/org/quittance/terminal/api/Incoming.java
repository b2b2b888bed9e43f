package org.quittance.terminal.api;

import java.io.IOException;
import java.io.InputStream;

/** The body of an answer; tells a broken connection apart from a file that cannot be written. */
final class Incoming {
  private final InputStream body;
  private final String host;

  Incoming(InputStream body, String host) {
    this.body = body;
    this.host = host;
  }

  /** Reads like {@link InputStream#read(byte[])}. */
  int read(byte[] buffer) throws NoAnswer {
    try {
      return body.read(buffer);
    } catch (IOException broken) {
      throw NoAnswer.because(broken, host);
    }
  }
}
