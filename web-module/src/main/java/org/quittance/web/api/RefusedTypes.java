package org.quittance.web.api;

import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.quittance.shared.InvalidRequest;
import org.quittance.web.problem.AcceptedTypes;
import org.quittance.web.problem.AcceptedTypes.Range;

/**
 * Takes media types that a caller refuses ({@code q=0}, RFC 9110) out of what may be chosen; JAX-RS
 * would choose them again by a wildcard beside them.
 */
@Provider
@PreMatching
public class RefusedTypes implements ContainerRequestFilter {

  private static final List<String> OFFERED =
      List.of(MediaType.APPLICATION_JSON, MediaType.APPLICATION_XML, "application/jose");

  @Override
  public void filter(ContainerRequestContext context) {
    var accepted =
        AcceptedTypes.of(context.getHeaders().getOrDefault(HttpHeaders.ACCEPT, List.of()));
    if (!accepted.isWellFormed()) {
      throw new InvalidRequest("The Accept header is no list of media ranges.");
    }
    if (accepted.ranges().stream().noneMatch(range -> range.quality() == 0)) {
      return;
    }
    var left = new ArrayList<String>();
    for (String offered : OFFERED) {
      double quality = accepted.quality(Set.of(offered));
      if (quality > 0) {
        left.add(offered + ";q=" + quality);
      }
    }
    accepted.ranges().stream()
        .filter(range -> range.quality() > 0 && OFFERED.stream().noneMatch(range::covers))
        .map(RefusedTypes::text)
        .forEach(left::add);
    if (left.isEmpty()) {
      throw new NotAcceptableException();
    }
    context.getHeaders().putSingle(HttpHeaders.ACCEPT, String.join(", ", left));
  }

  private static String text(Range range) {
    return range.type() + ";q=" + range.quality();
  }
}
