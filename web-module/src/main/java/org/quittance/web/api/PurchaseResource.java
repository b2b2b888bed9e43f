package org.quittance.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.quittance.settlement.payment.PaymentHistory;
import org.quittance.shared.Ids;
import org.quittance.storefront.member.Caller;
import org.quittance.storefront.member.Scope;
import org.quittance.storefront.purchase.AcknowledgePurchase;
import org.quittance.storefront.purchase.Bought;
import org.quittance.storefront.purchase.CancelPurchase;
import org.quittance.storefront.purchase.Capture;
import org.quittance.storefront.purchase.ClaimKey;
import org.quittance.storefront.purchase.ListPurchases;
import org.quittance.storefront.purchase.OutcomeUnknown;
import org.quittance.storefront.purchase.PurchaseFacts;
import org.quittance.storefront.purchase.PurchaseFilter;
import org.quittance.storefront.purchase.PurchaseRequest;
import org.quittance.storefront.purchase.PurchaseState;
import org.quittance.storefront.purchase.ReadPurchase;
import org.quittance.web.access.Needs;
import org.quittance.web.api.form.OrderForm;
import org.quittance.web.api.form.PageForm;
import org.quittance.web.api.form.PurchaseForm;
import org.quittance.web.bound.InTime;

/** Purchases: made, read, listed. */
@Path("/purchases")
@Produces({MediaType.APPLICATION_JSON, MediaType.APPLICATION_XML})
@RequestScoped
public class PurchaseResource {

  private static final int LONGEST_SKU = 64;
  private static final int LONGEST_TOKEN = 255;
  private static final int LONGEST_KEY = 255;

  @Inject private Callers callers;
  @Inject private InTime inTime;
  @Inject private PurchaseDesk desk;
  @Inject private ReadPurchase readPurchase;
  @Inject private ListPurchases listPurchases;
  @Inject private AcknowledgePurchase acknowledgePurchase;
  @Inject private CancelPurchase cancelPurchase;
  @Inject private PaymentHistory payments;
  @Inject private Lists lists;
  @Context private HttpHeaders headers;

  @POST
  @Consumes({MediaType.APPLICATION_JSON, MediaType.APPLICATION_XML})
  @Needs(Scope.PURCHASE_WRITE)
  public Response buy(@HeaderParam("Idempotency-Key") String idempotencyKey, InputStream body) {
    Caller caller = callers.get();
    var key = new ClaimKey(caller.id(), idempotencyKey);
    PurchaseRequest asked = read(Body.read(headers, body, OrderForm.class));
    try {
      boolean minimal = Preferences.of(headers.getRequestHeader("Prefer")).returnMinimal();
      PurchaseDesk.Receipt receipt = desk.buy(key, asked, minimal);
      return answer(receipt.bought(), receipt.boxSet());
    } catch (OutcomeUnknown unknown) {
      return Response.accepted(PurchaseForm.unknown(unknown, idempotencyKey))
          .header("Cache-Control", "no-store")
          .header("Retry-After", "2")
          .build();
    }
  }

  /**
   * 201 once the money is taken, or set aside for as long as was asked; until then 202, and the
   * same key asks how it goes on. A purchase that was voided since is 200.
   */
  private static Response answer(Bought bought, byte[] boxSet) {
    PurchaseFacts purchase = bought.purchase();
    PurchaseForm form = PurchaseForm.bought(bought, boxSet);
    Response.ResponseBuilder response =
        switch (purchase.state()) {
          case CLAIMED, REQUIRES_ACTION, SETTLING ->
              Response.accepted(form).header("Retry-After", "1");
          case VOIDING, VOIDED -> Response.ok(form);
          default -> Response.created(URI.create("purchases/" + purchase.id())).entity(form);
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
        payment.findString("token", LONGEST_TOKEN).orElse(null),
        Filters.word(
                "payment.capture", payment.findString("capture", 20).orElse(null), Capture.class)
            .orElse(Capture.AT_ONCE));
  }

  @GET
  @Needs(Scope.PURCHASE_READ)
  public PageForm list(
      @QueryParam("state") String state,
      @QueryParam("sku") String sku,
      @QueryParam("createdFrom") String from,
      @QueryParam("createdTo") String to,
      @QueryParam("idempotencyKey") String key,
      @QueryParam("after") String after,
      @QueryParam("limit") String limit) {
    UUID buyer = callers.get().id();
    var filter =
        new PurchaseFilter(
            Filters.word("state", state, PurchaseState.class),
            Filters.text("sku", sku, LONGEST_SKU),
            Filters.instant("createdFrom", from),
            Filters.instant("createdTo", to),
            Filters.text("idempotencyKey", key, LONGEST_KEY));
    OpenList list = lists.open(limit, after, "purchases", buyer, filter);
    List<PurchaseFacts> found =
        inTime.call(() -> listPurchases.newest(buyer, filter, list.lastId(), list.reads()));
    return list.page(found, PurchaseForm::summary, PurchaseFacts::id);
  }

  @POST
  @Path("/{id}/acknowledge")
  @Needs(Scope.PURCHASE_WRITE)
  public Response acknowledge(@PathParam("id") String id) {
    UUID buyer = callers.get().id();
    UUID purchaseId = Ids.parse("The purchase ID", id);
    return ended(inTime.call(() -> acknowledgePurchase.acknowledge(purchaseId, buyer)));
  }

  @POST
  @Path("/{id}/cancel")
  @Needs(Scope.PURCHASE_WRITE)
  public Response cancel(@PathParam("id") String id) {
    UUID buyer = callers.get().id();
    UUID purchaseId = Ids.parse("The purchase ID", id);
    return ended(inTime.call(() -> cancelPurchase.cancel(purchaseId, buyer)));
  }

  /** 202 while the processor has not said so yet. */
  private static Response ended(PurchaseFacts purchase) {
    boolean goesOn =
        purchase.state() == PurchaseState.SETTLING || purchase.state() == PurchaseState.VOIDING;
    PurchaseForm form = PurchaseForm.summary(purchase);
    return goesOn
        ? Response.accepted(form).header("Retry-After", "1").build()
        : Response.ok(form).build();
  }

  @GET
  @Path("/{id}")
  @Needs(Scope.PURCHASE_READ)
  public PurchaseForm read(@PathParam("id") String id) {
    Caller caller = callers.get();
    UUID purchaseId = Ids.parse("The purchase ID", id);
    return inTime.call(
        () ->
            PurchaseForm.whole(
                readPurchase.get(purchaseId, caller.id()), payments.find(purchaseId)));
  }
}
