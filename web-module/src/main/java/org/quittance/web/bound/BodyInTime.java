package org.quittance.web.bound;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;
import org.quittance.shared.Deadline;

/**
 * A request's body that must come before a deadline, however small the pieces are in which it
 * comes. A client that sends nothing at all is given up by the platform, whose time-out means the
 * same.
 */
final class BodyInTime extends ServletInputStream {

  private final ServletInputStream body;
  private final Deadline deadline;

  BodyInTime(ServletInputStream body, Deadline deadline) {
    this.body = body;
    this.deadline = deadline;
  }

  /** A read. */
  private interface Read {
    int from(ServletInputStream body) throws IOException;
  }

  private int inTime(Read read) throws IOException {
    try {
      int result = read.from(body);
      if (deadline.left().isZero() && result >= 0) {
        throw new BodyTooSlow();
      }
      return result;
    } catch (IOException failed) {
      if (deadline.left().isZero()) {
        throw new BodyTooSlow();
      }
      throw failed;
    }
  }

  @Override
  public int read() throws IOException {
    return inTime(ServletInputStream::read);
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    return inTime(stream -> stream.read(bytes, offset, length));
  }

  @Override
  public boolean isFinished() {
    return body.isFinished();
  }

  @Override
  public boolean isReady() {
    return body.isReady();
  }

  @Override
  public void setReadListener(ReadListener listener) {
    body.setReadListener(listener);
  }
}
