package org.quittance.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;
import org.quittance.distribution.content.Content;
import org.quittance.distribution.content.Contents;
import org.quittance.distribution.content.ReceiveContent;
import org.quittance.shared.Ids;
import org.quittance.shared.InvalidRequest;
import org.quittance.storefront.member.Scope;
import org.quittance.web.access.Needs;
import org.quittance.web.access.Open;
import org.quittance.web.api.form.ContentForm;
import org.quittance.web.bound.InTime;

/**
 * Contents: received from operators, described to everybody; the ciphertext is served elsewhere.
 */
@Path("/contents")
@Produces({MediaType.APPLICATION_JSON, MediaType.APPLICATION_XML})
@RequestScoped
public class ContentResource {

  @Inject private InTime inTime;
  @Inject private ReceiveContent receiveContent;
  @Inject private Contents contents;
  @Context private UriInfo uri;

  @POST
  @Consumes(MediaType.APPLICATION_OCTET_STREAM)
  @Needs(Scope.CATALOG_WRITE)
  public Response receive(@QueryParam("name") String name, InputStream body) {
    Content content = receiveContent.receive(name, body);
    String path = content.id().content() + "/" + content.id().version();
    return Response.created(URI.create("contents/" + path)).entity(ContentForm.of(content)).build();
  }

  @GET
  @Path("/{content}/{version}")
  @Open
  public ContentForm read(
      @PathParam("content") String content, @PathParam("version") String version) {
    if (!version.matches("[0-9]{1,9}")) {
      throw new InvalidRequest("The version must be a whole number.");
    }
    UUID id = Ids.parse("The content ID", content);
    Content found = inTime.call(() -> contents.get(id, Integer.parseInt(version)));
    return ContentForm.of(found, base() + "/content/" + content + "?version=" + version);
  }

  /** Content may live on a host of its own; by default it is this one. */
  private String base() {
    return ConfigProvider.getConfig()
        .getOptionalValue("quittance.content.base-url", String.class)
        .map(url -> url.replaceAll("/+$", ""))
        .orElseGet(() -> uri.getBaseUri().resolve("/").toString().replaceAll("/+$", ""));
  }
}
