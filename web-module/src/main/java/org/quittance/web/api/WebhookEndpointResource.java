package org.quittance.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.quittance.shared.Ids;
import org.quittance.storefront.member.Scope;
import org.quittance.storefront.outgoing.Target;
import org.quittance.storefront.webhook.ChangeEndpoint;
import org.quittance.storefront.webhook.EndpointFacts;
import org.quittance.storefront.webhook.EndpointOrder;
import org.quittance.storefront.webhook.EndpointState;
import org.quittance.storefront.webhook.EventFilter;
import org.quittance.storefront.webhook.RegisterEndpoint;
import org.quittance.storefront.webhook.RemoveEndpoint;
import org.quittance.storefront.webhook.RotateSecret;
import org.quittance.storefront.webhook.SecretShown;
import org.quittance.storefront.webhook.ShowEndpoints;
import org.quittance.web.access.Needs;
import org.quittance.web.bound.InTime;

/** Where the caller wants to be called, and with which secret. */
@Path("/webhook-endpoints")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class WebhookEndpointResource {

  private static final int LONGEST_STATE = 20;
  private static final int LONGEST_DESCRIPTION = 200;

  @Inject private Callers callers;
  @Inject private InTime inTime;
  @Inject private Lists lists;
  @Inject private RegisterEndpoint registerEndpoint;
  @Inject private ChangeEndpoint changeEndpoint;
  @Inject private RemoveEndpoint removeEndpoint;
  @Inject private RotateSecret rotateSecret;
  @Inject private ShowEndpoints showEndpoints;
  @Context private Request request;

  @POST
  @Needs(Scope.WEBHOOKS_ADMIN)
  @Consumes(MediaType.APPLICATION_JSON)
  public Response register(InputStream body) {
    String client = client();
    EndpointOrder order = order(body);
    SecretShown made = inTime.call(() -> registerEndpoint.register(client, order));
    return shown(Response.created(URI.create("webhook-endpoints/" + made.endpoint().id())), made);
  }

  @GET
  @Needs(Scope.WEBHOOKS_ADMIN)
  public JsonObject list(@QueryParam("after") String after, @QueryParam("limit") String limit) {
    String client = client();
    OpenList list = lists.open(limit, after, "webhook-endpoints", client);
    List<EndpointFacts> found =
        inTime.call(() -> showEndpoints.of(client, list.lastId(), list.reads()));
    return list.json(found, WebhookJson::endpoint, EndpointFacts::id);
  }

  @GET
  @Needs(Scope.WEBHOOKS_ADMIN)
  @Path("/{id}")
  public Response read(@PathParam("id") String id) {
    String client = client();
    UUID endpoint = id(id);
    EndpointFacts facts = inTime.call(() -> showEndpoints.get(client, endpoint));
    Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag(facts));
    return unchanged == null ? facts(facts) : unchanged.tag(tag(facts)).build();
  }

  @PATCH
  @Needs(Scope.WEBHOOKS_ADMIN)
  @Path("/{id}")
  @Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
  public Response change(
      @PathParam("id") String id, @HeaderParam("If-Match") String ifMatch, InputStream body) {
    String client = client();
    UUID endpoint = id(id);
    EndpointOrder order = order(body);
    EndpointFacts seen = inTime.call(() -> showEndpoints.get(client, endpoint));
    if (request.evaluatePreconditions(tag(seen)) != null) {
      throw new PreconditionFailed();
    }
    // What was seen must still be there under the lock, unless the caller takes whatever is.
    Optional<Integer> revision =
        Optional.ofNullable(ifMatch)
            .filter(tag -> !tag.strip().equals("*"))
            .map(tag -> seen.revision());
    return facts(inTime.call(() -> changeEndpoint.change(client, endpoint, revision, order)));
  }

  @DELETE
  @Needs(Scope.WEBHOOKS_ADMIN)
  @Path("/{id}")
  public Response remove(@PathParam("id") String id) {
    String client = client();
    UUID endpoint = id(id);
    inTime.call(
        () -> {
          removeEndpoint.remove(client, endpoint);
          return null;
        });
    return Response.noContent().build();
  }

  @POST
  @Needs(Scope.WEBHOOKS_ADMIN)
  @Path("/{id}/rotate-secret")
  public Response rotate(@PathParam("id") String id) {
    String client = client();
    UUID endpoint = id(id);
    return shown(Response.ok(), inTime.call(() -> rotateSecret.rotate(client, endpoint)));
  }

  private String client() {
    return callers.get().id().toString();
  }

  static UUID id(String given) {
    return Ids.parse("The webhook endpoint's ID", given);
  }

  private static EndpointOrder order(InputStream body) {
    JsonFields fields = JsonBody.read(body, "url", "eventTypes", "description", "state");
    return new EndpointOrder(
        fields.findString("url", Target.LONGEST),
        fields.has("eventTypes")
            ? Optional.of(new EventFilter(fields.strings("eventTypes", EventFilter.MOST)))
            : Optional.empty(),
        fields.findString("description", LONGEST_DESCRIPTION),
        fields.findString("state", LONGEST_STATE).map(EndpointState::asked));
  }

  /** Of the representation that a GET gives. */
  private static EntityTag tag(EndpointFacts endpoint) {
    return EntityTags.of(WebhookJson.endpoint(endpoint).toString(), false);
  }

  private static Response facts(EndpointFacts endpoint) {
    return Response.ok(WebhookJson.endpoint(endpoint)).tag(tag(endpoint)).build();
  }

  private static Response shown(Response.ResponseBuilder response, SecretShown shown) {
    return response
        .entity(WebhookJson.withSecret(shown))
        .tag(tag(shown.endpoint()))
        .header("Cache-Control", "no-store")
        .build();
  }
}
