package org.quittance.web.api;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.util.Optional;
import org.quittance.web.api.form.Form;

/** Leaves out what a caller would rather not have sent back ({@code Prefer: return=minimal}). */
@Provider
public class MinimalAnswers implements ContainerResponseFilter {

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    boolean changes = request.getMethod().equals("POST") || request.getMethod().equals("PATCH");
    if (!changes
        || !(response.getEntity() instanceof Form form)
        || !Preferences.of(request.getHeaders().get("Prefer")).returnMinimal()) {
      return;
    }
    Optional<Form> minimal = form.minimal();
    response.setEntity(minimal.orElse(null));
    if (minimal.isEmpty()) {
      response.getHeaders().remove(HttpHeaders.CONTENT_TYPE);
    }
    if (minimal.isEmpty() && response.getStatus() == 200) {
      response.setStatus(204);
    }
    response.getHeaders().putSingle("Preference-Applied", "return=minimal");
  }
}
