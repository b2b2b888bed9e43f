package org.quittance.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.quittance.shared.Ids;
import org.quittance.shared.InvalidRequest;
import org.quittance.storefront.delivery.DeliveryFacts;
import org.quittance.storefront.delivery.DeliveryState;
import org.quittance.storefront.delivery.ReplayDelivery;
import org.quittance.storefront.delivery.ShowDeliveries;
import org.quittance.storefront.member.Scope;
import org.quittance.web.access.Needs;
import org.quittance.web.bound.InTime;

/** What was sent to one of the caller's webhook endpoints, attempt by attempt. */
@Path("/webhook-endpoints/{endpoint}/deliveries")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class WebhookDeliveryResource {

  @Inject private Callers callers;
  @Inject private InTime inTime;
  @Inject private Lists lists;
  @Inject private ShowDeliveries showDeliveries;
  @Inject private ReplayDelivery replayDelivery;

  @GET
  @Needs(Scope.WEBHOOKS_ADMIN)
  public JsonObject list(
      @PathParam("endpoint") String endpoint,
      @QueryParam("state") String state,
      @QueryParam("after") String after,
      @QueryParam("limit") String limit) {
    String client = client();
    UUID endpointId = WebhookEndpointResource.id(endpoint);
    Optional<DeliveryState> only = state(state);
    OpenList list = lists.open(limit, after, "deliveries", client, endpointId, state);
    List<DeliveryFacts> found =
        inTime.call(() -> showDeliveries.of(client, endpointId, only, list.lastId(), list.reads()));
    return list.json(found, WebhookJson::delivery, DeliveryFacts::id);
  }

  @GET
  @Needs(Scope.WEBHOOKS_ADMIN)
  @Path("/{id}")
  public JsonObject read(@PathParam("endpoint") String endpoint, @PathParam("id") String id) {
    String client = client();
    UUID endpointId = WebhookEndpointResource.id(endpoint);
    UUID deliveryId = id(id);
    return WebhookJson.delivery(
        inTime.call(() -> showDeliveries.get(client, endpointId, deliveryId)));
  }

  /** The delivery is due at once; the call itself is made afterwards. */
  @POST
  @Needs(Scope.WEBHOOKS_ADMIN)
  @Path("/{id}/replay")
  public Response replay(@PathParam("endpoint") String endpoint, @PathParam("id") String id) {
    String client = client();
    UUID endpointId = WebhookEndpointResource.id(endpoint);
    UUID deliveryId = id(id);
    DeliveryFacts delivery =
        inTime.call(() -> replayDelivery.replay(client, endpointId, deliveryId));
    return Response.accepted(WebhookJson.delivery(delivery)).build();
  }

  private String client() {
    return callers.get().id().toString();
  }

  private static UUID id(String given) {
    return Ids.parse("The delivery's ID", given);
  }

  private static Optional<DeliveryState> state(String given) {
    if (given == null) {
      return Optional.empty();
    }
    Optional<DeliveryState> state = DeliveryState.find(given);
    if (state.isEmpty()) {
      throw new InvalidRequest("'state' must be 'pending', 'delivered', 'failed' or 'cancelled'.");
    }
    return state;
  }
}
