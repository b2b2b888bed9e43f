package org.quittance.web.problem;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/**
 * In which of two media types a problem is said. XML is for who would rather have XML than JSON;
 * everybody else gets JSON, also who accepts neither, because a refusal is said in any case.
 */
public enum ProblemType {
  JSON("application/problem+json", Set.of("application/json", "application/problem+json")),
  XML("application/problem+xml", Set.of("application/xml", "application/problem+xml"));

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
    AcceptedTypes accepted = AcceptedTypes.of(accept);
    return accepted.quality(XML.names) > accepted.quality(JSON.names) ? XML : JSON;
  }
}
