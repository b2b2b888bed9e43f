package org.quittance.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
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
import org.quittance.settlement.payment.PaymentHistory;
import org.quittance.shared.Ids;
import org.quittance.storefront.member.Caller;
import org.quittance.storefront.member.Scope;
import org.quittance.storefront.purchase.Bought;
import org.quittance.storefront.purchase.ClaimKey;
import org.quittance.storefront.purchase.OutcomeUnknown;
import org.quittance.storefront.purchase.PurchaseFacts;
import org.quittance.storefront.purchase.PurchaseRequest;
import org.quittance.storefront.purchase.ReadPurchase;
import org.quittance.web.access.Needs;
import org.quittance.web.bound.InTime;

/** Purchases: made, read, listed. */
@Path("/purchases")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class PurchaseResource {

  private static final int LONGEST_SKU = 64;
  private static final int LONGEST_TOKEN = 255;

  @Inject private Callers callers;
  @Inject private InTime inTime;
  @Inject private PurchaseDesk desk;
  @Inject private ReadPurchase readPurchase;
  @Inject private PaymentHistory payments;

  @POST
  @Needs(Scope.PURCHASE_WRITE)
  @Consumes(MediaType.APPLICATION_JSON)
  public Response buy(
      @HeaderParam("Idempotency-Key") String idempotencyKey,
      @HeaderParam("Prefer") String prefer,
      InputStream body) {
    Caller caller = callers.get();
    var key = new ClaimKey(caller.id(), idempotencyKey);
    PurchaseRequest asked = read(JsonBody.read(body));
    try {
      boolean minimal = prefer != null && prefer.replace(" ", "").contains("return=minimal");
      PurchaseDesk.Receipt receipt = desk.buy(key, asked, minimal);
      return answer(receipt.bought(), receipt.boxSet());
    } catch (OutcomeUnknown unknown) {
      return Response.accepted(PurchaseJson.unknown(unknown, key))
          .header("Cache-Control", "no-store")
          .header("Retry-After", "2")
          .build();
    }
  }

  /** 201 once the money is taken; until then 202, and the same key asks how it goes on. */
  private static Response answer(Bought bought, byte[] boxSet) {
    PurchaseFacts purchase = bought.purchase();
    String json = PurchaseJson.bought(bought, boxSet);
    Response.ResponseBuilder response =
        switch (purchase.state()) {
          case CLAIMED, REQUIRES_ACTION, AUTHORISED, SETTLING ->
              Response.accepted(json).header("Retry-After", "1");
          default -> Response.created(URI.create("purchases/" + purchase.id())).entity(json);
        };
    return response.header("Cache-Control", "no-store").build();
  }

  private static PurchaseRequest read(JsonFields body) {
    List<PurchaseRequest.Line> lines =
        body.objects("lines", PurchaseRequest.MOST_LINES).stream()
            .map(
                line ->
                    new PurchaseRequest.Line(
                        line.string("sku", LONGEST_SKU), line.integer("quantity")))
            .toList();
    JsonFields payment = body.object("payment");
    return new PurchaseRequest(
        lines,
        payment.string("method", 20),
        payment.string("currency", 3),
        payment.findString("token", LONGEST_TOKEN).orElse(null));
  }

  @GET
  @Needs(Scope.PURCHASE_READ)
  public JsonObject list(@QueryParam("after") String after, @QueryParam("limit") String limit) {
    Caller caller = callers.get();
    int most = Paging.limit(limit);
    Optional<UUID> before = Paging.id(after);
    List<PurchaseFacts> found =
        inTime.call(() -> readPurchase.newest(caller.id(), before, most + 1));
    return Paging.page(found, most, PurchaseJson::summary, purchase -> purchase.id().toString());
  }

  @GET
  @Needs(Scope.PURCHASE_READ)
  @Path("/{id}")
  public JsonObject read(@PathParam("id") String id) {
    Caller caller = callers.get();
    UUID purchaseId = Ids.parse("The purchase ID", id);
    return inTime.call(
        () ->
            PurchaseJson.whole(
                readPurchase.get(purchaseId, caller.id()), payments.find(purchaseId)));
  }
}
