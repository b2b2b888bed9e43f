package org.quittance.terminal.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Breaks a transfer off by closing its body; the reader then meets a broken connection. */
record Closing(InputStream body) implements Runnable {
  @Override
  public void run() {
    try {
      body.close();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
