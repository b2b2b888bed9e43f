package org.quittance.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
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
import org.quittance.settlement.refund.RefundFacts;
import org.quittance.settlement.refund.RefundKey;
import org.quittance.shared.Ids;
import org.quittance.storefront.member.Caller;
import org.quittance.storefront.member.Scope;
import org.quittance.storefront.refund.RefundPurchase;
import org.quittance.storefront.refund.ShowRefunds;
import org.quittance.web.access.Needs;
import org.quittance.web.bound.InTime;

/** Refunds: made and read by operators, and by a partner store for its own purchases. */
@Path("/refunds")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class RefundResource {

  private static final int LONGEST_REASON = 500;

  @Inject private Callers callers;
  @Inject private InTime inTime;
  @Inject private RefundPurchase refundPurchase;
  @Inject private ShowRefunds showRefunds;

  @POST
  @Needs(Scope.REFUND_WRITE)
  @Consumes(MediaType.APPLICATION_JSON)
  public Response refund(@HeaderParam("Idempotency-Key") String idempotencyKey, InputStream body) {
    Caller caller = callers.get();
    var key = new RefundKey(caller.id(), idempotencyKey);
    JsonFields fields = JsonBody.read(body);
    UUID purchaseId = Ids.parse("'purchaseId'", fields.string("purchaseId", 36));
    long amountMinor = fields.number("amountMinor");
    String reason = fields.string("reason", LONGEST_REASON);
    RefundFacts refund =
        inTime.call(() -> refundPurchase.refund(key, caller, purchaseId, amountMinor, reason));
    return Response.created(URI.create("refunds/" + refund.id())).entity(json(refund)).build();
  }

  @GET
  @Needs(Scope.REFUND_READ)
  @Path("/{id}")
  public JsonObject read(@PathParam("id") String id) {
    Caller caller = callers.get();
    UUID refundId = Ids.parse("The refund ID", id);
    return json(inTime.call(() -> showRefunds.get(refundId, caller)));
  }

  @GET
  @Needs(Scope.REFUND_READ)
  public JsonObject list(
      @QueryParam("purchase") String purchase,
      @QueryParam("after") String after,
      @QueryParam("limit") String limit) {
    Caller caller = callers.get();
    int most = Paging.limit(limit);
    UUID purchaseId = Ids.parse("'purchase'", purchase);
    Optional<UUID> before = Paging.id(after);
    List<RefundFacts> found =
        inTime.call(() -> showRefunds.of(purchaseId, caller, before, most + 1));
    return Paging.page(found, most, RefundResource::json, refund -> refund.id().toString());
  }

  private static JsonObject json(RefundFacts refund) {
    JsonObjectBuilder json =
        Json.createObjectBuilder()
            .add("refundId", refund.id().toString())
            .add("purchaseId", refund.purchaseId().toString())
            .add("state", refund.state().word())
            .add("amountMinor", refund.amount().minor())
            .add("currency", refund.amount().currency())
            .add("reason", refund.reason())
            .add("requestedAt", refund.requestedAt().toString());
    if (!refund.reasons().isEmpty()) {
      JsonArrayBuilder reasons = Json.createArrayBuilder();
      refund
          .reasons()
          .forEach(
              reason ->
                  reasons.add(
                      Json.createObjectBuilder()
                          .add("code", reason.code())
                          .add("text", reason.text())));
      json.add("reasons", reasons);
    }
    return json.build();
  }
}
