package org.quittance.web.problem;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * In which of two media types a problem is said. XML is for who would rather have XML than JSON;
 * everybody else gets JSON, also who accepts neither, because a refusal is said in any case.
 */
public enum ProblemType {
  JSON("application/problem+json", Set.of("application/json", "application/problem+json")),
  XML("application/problem+xml", Set.of("application/xml", "application/problem+xml"));

  /** How closely a range speaks of a type: not at all, of all, of its kind, of it alone. */
  private static final int CLOSEST = 3;

  private final String mediaType;
  private final Set<String> names;

  ProblemType(String mediaType, Set<String> names) {
    this.mediaType = mediaType;
    this.names = names;
  }

  /** The Content-Type. */
  public String mediaType() {
    return mediaType;
  }

  /** What this request would rather have. */
  public static ProblemType of(HttpServletRequest request) {
    return of(Collections.list(request.getHeaders("Accept")));
  }

  /**
   * @param accept the lines of the Accept header; what is malformed in them is passed over
   */
  public static ProblemType of(List<String> accept) {
    List<String> ranges = new ArrayList<>();
    accept.forEach(line -> ranges.addAll(List.of(line.split(","))));
    return XML.quality(ranges) > JSON.quality(ranges) ? XML : JSON;
  }

  private double quality(List<String> ranges) {
    double best = 0;
    int closest = 1;
    for (String range : ranges) {
      int closeness = closeness(range.split(";", -1)[0].strip());
      if (closeness > closest) {
        closest = closeness;
        best = 0;
      }
      if (closeness == closest) {
        best = Math.max(best, weight(range));
      }
    }
    return best;
  }

  private int closeness(String range) {
    // Media types are the same in any case (RFC 9110, section 8.3.1).
    String type = range.toLowerCase(Locale.ROOT);
    if (names.contains(type)) {
      return CLOSEST;
    }
    return type.equals("application/*") ? CLOSEST - 1 : type.equals("*/*") ? 1 : 0;
  }

  private static double weight(String range) {
    String[] parts = range.split(";");
    for (int i = 1; i < parts.length; i++) {
      String parameter = parts[i].strip();
      if (parameter.matches("[qQ]=[01](\\.[0-9]{0,3})?")) {
        return Double.parseDouble(parameter.substring(2));
      }
    }
    return 1;
  }
}
