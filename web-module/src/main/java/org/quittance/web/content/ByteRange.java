package org.quittance.web.content;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The one byte range of a request (RFC 9110, section 14). A request for several ranges, or one that
 * is not understood, is answered whole, as the specification allows.
 *
 * @param first position of the first byte, from 0
 * @param last position of the last byte, inclusive
 */
record ByteRange(long first, long last) {

  private static final Pattern ONE = Pattern.compile("bytes=\\s*(\\d{0,18})-(\\d{0,18})\\s*");

  /** A range that lies outside of what there is. */
  static final class Unsatisfiable extends Exception {
    private static final long serialVersionUID = 1L;
  }

  /**
   * @param header the {@code Range} header, or null
   * @param length how many bytes there are
   * @return empty where the whole is to be sent
   */
  static Optional<ByteRange> read(String header, long length) throws Unsatisfiable {
    if (header == null) {
      return Optional.empty();
    }
    Matcher one = ONE.matcher(header);
    if (!one.matches() || (one.group(1).isEmpty() && one.group(2).isEmpty())) {
      return Optional.empty();
    }
    if (one.group(1).isEmpty()) {
      long suffix = Long.parseLong(one.group(2));
      if (suffix == 0) {
        throw new Unsatisfiable();
      }
      return Optional.of(new ByteRange(Math.max(0, length - suffix), length - 1));
    }
    long first = Long.parseLong(one.group(1));
    long last = one.group(2).isEmpty() ? Long.MAX_VALUE : Long.parseLong(one.group(2));
    if (last < first) {
      return Optional.empty();
    }
    if (first >= length) {
      throw new Unsatisfiable();
    }
    return Optional.of(new ByteRange(first, Math.min(last, length - 1)));
  }

  long length() {
    return last - first + 1;
  }
}
