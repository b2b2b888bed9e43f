package org.quittance.web.api;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.util.List;
import org.quittance.web.problem.Occurrence;
import org.quittance.web.problem.ProblemType;

/** Says problems in the media type that the caller would rather have. */
@Provider
public class ProblemTypes implements ContainerResponseFilter {

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    if (response.getEntity() instanceof Occurrence occurrence) {
      ProblemType type =
          ProblemType.of(request.getHeaders().getOrDefault(HttpHeaders.ACCEPT, List.of()));
      response.setEntity(
          occurrence.bytes(type), new Annotation[0], MediaType.valueOf(type.mediaType()));
      response.getHeaders().putSingle(HttpHeaders.VARY, "Accept");
    }
  }
}
