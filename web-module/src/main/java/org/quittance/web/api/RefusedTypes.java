package org.quittance.web.api;

import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.quittance.shared.InvalidRequest;

/**
 * Takes media types that a caller refuses ({@code q=0}, RFC 9110) out of what may be chosen; JAX-RS
 * would choose them again by a wildcard beside them.
 */
@Provider
@PreMatching
public class RefusedTypes implements ContainerRequestFilter {

  private static final List<MediaType> OFFERED =
      List.of(
          MediaType.APPLICATION_JSON_TYPE,
          MediaType.APPLICATION_XML_TYPE,
          new MediaType("application", "jose"));

  private record Range(MediaType type, double quality) {

    /** How closely it speaks of the type; negative if it does not. */
    int closeness(MediaType offered) {
      if (!type.isCompatible(offered)) {
        return -1;
      }
      return type.isWildcardType() ? 0 : type.isWildcardSubtype() ? 1 : 2;
    }
  }

  @Override
  public void filter(ContainerRequestContext context) {
    List<Range> ranges = new ArrayList<>();
    for (String line : context.getHeaders().getOrDefault(HttpHeaders.ACCEPT, List.of())) {
      for (String range : line.split(",")) {
        if (!range.isBlank()) {
          ranges.add(range(range));
        }
      }
    }
    if (ranges.stream().noneMatch(range -> range.quality() == 0)) {
      return;
    }
    var left = new ArrayList<String>();
    for (MediaType offered : OFFERED) {
      double quality = quality(ranges, offered);
      if (quality > 0) {
        left.add(offered + ";q=" + quality);
      }
    }
    ranges.stream()
        .filter(
            range -> range.quality() > 0 && OFFERED.stream().noneMatch(range.type()::isCompatible))
        .forEach(range -> left.add(range.type() + ";q=" + range.quality()));
    if (left.isEmpty()) {
      throw new NotAcceptableException();
    }
    context.getHeaders().putSingle(HttpHeaders.ACCEPT, String.join(", ", left));
  }

  private static Range range(String text) {
    try {
      MediaType type = MediaType.valueOf(text.strip());
      String quality = type.getParameters().getOrDefault("q", "1");
      return new Range(
          new MediaType(type.getType(), type.getSubtype()), Double.parseDouble(quality));
    } catch (IllegalArgumentException malformed) {
      throw new InvalidRequest("The Accept header is no list of media ranges.");
    }
  }

  private static double quality(List<Range> ranges, MediaType offered) {
    return ranges.stream()
        .filter(range -> range.closeness(offered) >= 0)
        .max(Comparator.comparingInt(range -> range.closeness(offered)))
        .map(Range::quality)
        .orElse(0.0);
  }
}
