package org.quittance.web.control;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Whether a request's address and media types are written as HTTP has them (RFC 9110, RFC 3986).
 * The platform answers some of what is not with a page of its own, or with nothing at all.
 */
final class WellFormed {

  private static final Pattern DOT_SEGMENT =
      Pattern.compile("/(\\.|%2e){1,2}(;[^/]*)?(/|$)", Pattern.CASE_INSENSITIVE);

  /** Possessive throughout: no header is tried in two ways, and none is too long. */
  private static final String TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]++";

  private static final String PARAMETERS =
      "(?:\\s*+;\\s*+" + TOKEN + "=(?:" + TOKEN + "|\"[^\"\\\\]*+\"))*+";
  private static final Pattern MEDIA_TYPE =
      Pattern.compile("\\s*+" + TOKEN + "/" + TOKEN + PARAMETERS + "\\s*+");
  private static final Pattern QUALITY = Pattern.compile(";\\s*[qQ]=([^;\\s]*)");
  private static final Pattern QUALITY_VALUE = Pattern.compile("0(\\.\\d{0,3})?|1(\\.0{0,3})?");
  private static final Pattern NOTHING = Pattern.compile("0(\\.0{0,3})?");

  private WellFormed() {}

  /** Whether the path climbs or stands still, which no honest client writes. */
  static boolean hasDotSegments(String path) {
    return DOT_SEGMENT.matcher(path).find();
  }

  /** Whether the header names one media type, without wildcards. */
  static boolean isContentType(String header) {
    return MEDIA_TYPE.matcher(header).matches() && !header.contains("*");
  }

  /** Whether the header is a list of media ranges. */
  static boolean isAccept(String header) {
    if (header.isBlank()) {
      return true;
    }
    for (String range : header.split(",")) {
      boolean quality = quality(range).map(q -> QUALITY_VALUE.matcher(q).matches()).orElse(true);
      if (!quality || !MEDIA_TYPE.matcher(range).matches()) {
        return false;
      }
    }
    return header.split(",").length > 0;
  }

  /** Whether the header accepts anything at all: not every range in it has the weight zero. */
  static boolean acceptsSomething(String header) {
    for (String range : header.split(",")) {
      if (quality(range).map(q -> !NOTHING.matcher(q).matches()).orElse(true)) {
        return true;
      }
    }
    return false;
  }

  private static Optional<String> quality(String range) {
    var matcher = QUALITY.matcher(range);
    return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
  }
}
