package org.quittance.storefront.outgoing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Status line and headers of an answer (RFC 9112). The body is never read: nothing in it matters.
 *
 * @param status of the final answer
 * @param retryAfter in seconds; a date is not understood and counts as none
 */
record ResponseHead(int status, Optional<Duration> retryAfter) {

  /** So much of an answer is looked at, bytes, interim answers included. */
  static final int LARGEST = 16 * 1024;

  private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] ([1-5][0-9]{2})( .*)?");
  private static final Pattern RETRY_AFTER =
      Pattern.compile("retry-after:[ \t]*([0-9]{1,7})[ \t]*");

  /**
   * @throws IOException if it ends early, is too long, or is no HTTP
   */
  static ResponseHead read(InputStream in) throws IOException {
    int left = LARGEST;
    while (true) {
      String head = block(in, left);
      left -= head.length();
      List<String> lines = head.lines().toList();
      Matcher first = STATUS.matcher(lines.get(0));
      if (!first.matches()) {
        throw new IOException("the answer is not HTTP/1.1");
      }
      int status = Integer.parseInt(first.group(1));
      if (status >= 200) {
        return new ResponseHead(status, retryAfter(lines));
      }
    }
  }

  /** Up to the empty line. */
  private static String block(InputStream in, int most) throws IOException {
    var bytes = new ByteArrayOutputStream();
    int newlines = 0;
    while (newlines < 2) {
      int next = in.read();
      if (next < 0) {
        throw new IOException("the connection ended before an answer");
      }
      if (bytes.size() >= most) {
        throw new IOException("the answer's headers are too long");
      }
      bytes.write(next);
      if (next == '\n') {
        newlines++;
      } else if (next != '\r') {
        newlines = 0;
      }
    }
    return bytes.toString(StandardCharsets.ISO_8859_1);
  }

  private static Optional<Duration> retryAfter(List<String> lines) {
    for (String line : lines) {
      Matcher header = RETRY_AFTER.matcher(line.toLowerCase(Locale.ROOT));
      if (header.matches()) {
        return Optional.of(Duration.ofSeconds(Long.parseLong(header.group(1))));
      }
    }
    return Optional.empty();
  }
}
