package org.quittance.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.quittance.settlement.dispute.DisputeFacts;
import org.quittance.shared.Ids;
import org.quittance.storefront.member.Scope;
import org.quittance.storefront.refund.DecideDispute;
import org.quittance.storefront.refund.DisputePurchase;
import org.quittance.storefront.refund.ShowDisputes;
import org.quittance.web.access.Needs;
import org.quittance.web.bound.InTime;

/**
 * Disputes, for operators: those of store credit are reported here, a processor's arrive by
 * themselves.
 */
@Path("/disputes")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class DisputeResource {

  private static final int LONGEST_REFERENCE = 100;
  private static final int LONGEST_REASON = 500;

  @Inject private InTime inTime;
  @Inject private DisputePurchase disputePurchase;
  @Inject private DecideDispute decideDispute;
  @Inject private ShowDisputes showDisputes;

  @POST
  @Needs(Scope.DISPUTE_ADMIN)
  @Consumes(MediaType.APPLICATION_JSON)
  public Response open(InputStream body) {
    JsonFields fields = JsonBody.read(body);
    UUID purchaseId = Ids.parse("'purchaseId'", fields.string("purchaseId", 36));
    String reference = fields.string("reference", LONGEST_REFERENCE);
    long amountMinor = fields.number("amountMinor");
    String reason = fields.string("reason", LONGEST_REASON);
    DisputeFacts dispute =
        inTime.call(() -> disputePurchase.open(purchaseId, reference, amountMinor, reason));
    return Response.created(URI.create("disputes/" + dispute.id())).entity(json(dispute)).build();
  }

  @POST
  @Needs(Scope.DISPUTE_ADMIN)
  @Path("/{id}/close")
  @Consumes(MediaType.APPLICATION_JSON)
  public JsonObject close(@PathParam("id") String id, InputStream body) {
    UUID disputeId = Ids.parse("The dispute ID", id);
    boolean won = JsonBody.read(body).bool("won");
    return json(inTime.call(() -> decideDispute.decide(disputeId, won)));
  }

  @GET
  @Needs(Scope.DISPUTE_ADMIN)
  public JsonObject list(
      @QueryParam("purchase") String purchase,
      @QueryParam("after") String after,
      @QueryParam("limit") String limit) {
    int most = Paging.limit(limit);
    UUID purchaseId = Ids.parse("'purchase'", purchase);
    Optional<UUID> before = Paging.id(after);
    List<DisputeFacts> found = inTime.call(() -> showDisputes.of(purchaseId, before, most + 1));
    return Paging.page(found, most, DisputeResource::json, dispute -> dispute.id().toString());
  }

  private static JsonObject json(DisputeFacts dispute) {
    return Json.createObjectBuilder()
        .add("disputeId", dispute.id().toString())
        .add("purchaseId", dispute.purchaseId().toString())
        .add("state", dispute.state().word())
        .add("amountMinor", dispute.amount().minor())
        .add("currency", dispute.amount().currency())
        .add("reason", dispute.reason())
        .add("openedAt", dispute.openedAt().toString())
        .build();
  }
}
