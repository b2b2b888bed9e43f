package org.quittance.web.api;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.nio.charset.StandardCharsets;
import org.quittance.vault.jose.Base64Url;
import org.quittance.vault.jose.Sha256;
import org.quittance.web.api.form.Form;

/**
 * Strong entity tags (RFC 9110, section 8.8.3): whoever reads a representation again says which one
 * they have, and gets 304 while it has not changed. JSON and XML of the same state have tags of
 * their own, because their bytes differ.
 */
@Provider
public class EntityTags implements ContainerResponseFilter {

  private static final int CHARS = 22;

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    if (!(response.getEntity() instanceof Form form)) {
      return;
    }
    response.getHeaders().putSingle(HttpHeaders.VARY, "Accept");
    if (!isRead(request.getMethod()) || response.getStatus() != 200) {
      return;
    }
    EntityTag tag = of(form, FormWriter.isXml(response.getMediaType()));
    response.getHeaders().putSingle(HttpHeaders.ETAG, tag);
    if (!response.getHeaders().containsKey(HttpHeaders.CACHE_CONTROL)) {
      // Kept by whoever likes, and never used again without asking.
      response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "no-cache");
    }
    Response.ResponseBuilder unchanged = request.getRequest().evaluatePreconditions(tag);
    if (unchanged != null) {
      response.setStatus(unchanged.build().getStatus());
      response.setEntity(null);
      response.getHeaders().remove(HttpHeaders.CONTENT_TYPE);
    }
  }

  private static boolean isRead(String method) {
    return method.equals("GET") || method.equals("HEAD");
  }

  /**
   * Lets a change through whose caller has seen the present state, in either media type.
   *
   * @param present the resource as it is
   * @throws PreconditionRequired if there is no If-Match
   * @throws PreconditionFailed if it is of another state
   */
  static void requireSeen(HttpHeaders headers, Request request, Form present) {
    if (headers.getRequestHeader(HttpHeaders.IF_MATCH) == null) {
      throw new PreconditionRequired();
    }
    if (request.evaluatePreconditions(of(present, false)) != null
        && request.evaluatePreconditions(of(present, true)) != null) {
      throw new PreconditionFailed();
    }
  }

  /** The tag of a representation. */
  static EntityTag of(Form form, boolean xml) {
    return of(form.json(), xml);
  }

  /** The tag of a representation of what that JSON text says. */
  static EntityTag of(String json, boolean xml) {
    byte[] digest = Sha256.of(json.getBytes(StandardCharsets.UTF_8));
    return new EntityTag(Base64Url.encode(digest).substring(0, CHARS) + (xml ? "-xml" : ""));
  }
}
