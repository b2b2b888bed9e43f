package org.quittance.web.docs;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.HexFormat;
import org.quittance.vault.jose.Sha256;
import org.quittance.web.access.Open;

/** The OpenAPI document, as it is maintained. */
@Path("/openapi.json")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class OpenApiResource {

  private static final int FRESH_SECONDS = 300;

  private static final byte[] DOCUMENT = Published.bytes(Published.API);
  private static final EntityTag TAG =
      new EntityTag(HexFormat.of().formatHex(Sha256.of(DOCUMENT)).substring(0, 32));

  @GET
  @Open
  public Response read(@HeaderParam("If-None-Match") String held) {
    boolean known = held != null && (held.strip().equals("*") || held.contains(TAG.getValue()));
    Response.ResponseBuilder answer = known ? Response.notModified() : Response.ok(DOCUMENT);
    var cache = new CacheControl();
    cache.setMaxAge(FRESH_SECONDS);
    return answer.tag(TAG).cacheControl(cache).build();
  }
}
