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
import java.util.Optional;
import java.util.UUID;
import org.quittance.settlement.refund.RefundFacts;
import org.quittance.settlement.refund.RefundKey;
import org.quittance.settlement.refund.RefundState;
import org.quittance.shared.GivenText;
import org.quittance.shared.Ids;
import org.quittance.storefront.member.Caller;
import org.quittance.storefront.member.Scope;
import org.quittance.storefront.refund.RefundPurchase;
import org.quittance.storefront.refund.ShowRefunds;
import org.quittance.web.access.Needs;
import org.quittance.web.api.form.NewRefundForm;
import org.quittance.web.api.form.PageForm;
import org.quittance.web.api.form.RefundForm;
import org.quittance.web.bound.InTime;

/** Refunds: made and read by operators, and by a partner store for its own purchases. */
@Path("/refunds")
@Produces({MediaType.APPLICATION_JSON, MediaType.APPLICATION_XML})
@RequestScoped
public class RefundResource {

  @Inject private Callers callers;
  @Inject private RefundPurchase refundPurchase;
  @Inject private ShowRefunds showRefunds;
  @Inject private InTime inTime;
  @Inject private Lists lists;
  @Context private HttpHeaders headers;

  @POST
  @Consumes({MediaType.APPLICATION_JSON, MediaType.APPLICATION_XML})
  @Needs(Scope.REFUND_WRITE)
  public Response refund(@HeaderParam("Idempotency-Key") String idempotencyKey, InputStream body) {
    Caller caller = callers.get();
    var key = new RefundKey(caller.id(), idempotencyKey);
    JsonFields fields = Body.read(headers, body, NewRefundForm.class);
    UUID purchaseId = Ids.parse("'purchaseId'", fields.string("purchaseId", 36));
    long amountMinor = fields.number("amountMinor");
    String reason = fields.string("reason", GivenText.LONGEST_REASON);
    RefundFacts refund =
        inTime.call(() -> refundPurchase.refund(key, caller, purchaseId, amountMinor, reason));
    return Response.created(URI.create("refunds/" + refund.id()))
        .entity(RefundForm.of(refund))
        .build();
  }

  @GET
  @Path("/{id}")
  @Needs(Scope.REFUND_READ)
  public RefundForm read(@PathParam("id") String id) {
    Caller caller = callers.get();
    UUID refundId = Ids.parse("The refund ID", id);
    return RefundForm.of(inTime.call(() -> showRefunds.get(refundId, caller)));
  }

  @GET
  @Needs(Scope.REFUND_READ)
  public PageForm list(
      @QueryParam("purchase") String purchase,
      @QueryParam("state") String state,
      @QueryParam("after") String after,
      @QueryParam("limit") String limit) {
    Caller caller = callers.get();
    Optional<UUID> of = Filters.id("purchase", purchase);
    Optional<RefundState> in = Filters.word("state", state, RefundState.class);
    OpenList list = lists.open(limit, after, "refunds", caller.id(), of, in);
    List<RefundFacts> found =
        inTime.call(() -> showRefunds.list(of, in, caller, list.lastId(), list.reads()));
    return list.page(found, RefundForm::of, RefundFacts::id);
  }
}
