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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.quittance.settlement.dispute.DisputeFacts;
import org.quittance.settlement.dispute.DisputeState;
import org.quittance.shared.GivenText;
import org.quittance.shared.Ids;
import org.quittance.storefront.member.Scope;
import org.quittance.storefront.refund.DecideDispute;
import org.quittance.storefront.refund.DisputePurchase;
import org.quittance.storefront.refund.ShowDisputes;
import org.quittance.web.access.Needs;
import org.quittance.web.api.form.DecisionForm;
import org.quittance.web.api.form.DisputeForm;
import org.quittance.web.api.form.NewDisputeForm;
import org.quittance.web.api.form.PageForm;
import org.quittance.web.bound.InTime;

/**
 * Disputes, for operators: those of store credit are reported here, a processor's arrive by
 * themselves.
 */
@Path("/disputes")
@Produces({MediaType.APPLICATION_JSON, MediaType.APPLICATION_XML})
@RequestScoped
public class DisputeResource {

  private static final int LONGEST_REFERENCE = 100;
  @Inject private DisputePurchase disputePurchase;
  @Inject private DecideDispute decideDispute;
  @Inject private ShowDisputes showDisputes;
  @Inject private InTime inTime;
  @Inject private Lists lists;
  @Context private HttpHeaders headers;

  @POST
  @Consumes({MediaType.APPLICATION_JSON, MediaType.APPLICATION_XML})
  @Needs(Scope.DISPUTE_ADMIN)
  public Response open(InputStream body) {
    JsonFields fields = Body.read(headers, body, NewDisputeForm.class);
    UUID purchaseId = Ids.parse("'purchaseId'", fields.string("purchaseId", 36));
    String reference = fields.string("reference", LONGEST_REFERENCE);
    long amountMinor = fields.number("amountMinor");
    String reason = fields.string("reason", GivenText.LONGEST_REASON);
    DisputeFacts dispute =
        inTime.call(() -> disputePurchase.open(purchaseId, reference, amountMinor, reason));
    return Response.created(URI.create("disputes/" + dispute.id()))
        .entity(DisputeForm.of(dispute))
        .build();
  }

  @POST
  @Path("/{id}/close")
  @Consumes({MediaType.APPLICATION_JSON, MediaType.APPLICATION_XML})
  @Needs(Scope.DISPUTE_ADMIN)
  public DisputeForm close(@PathParam("id") String id, InputStream body) {
    UUID disputeId = Ids.parse("The dispute ID", id);
    boolean won = Body.read(headers, body, DecisionForm.class).bool("won");
    return DisputeForm.of(inTime.call(() -> decideDispute.decide(disputeId, won)));
  }

  @GET
  @Needs(Scope.DISPUTE_ADMIN)
  public PageForm list(
      @QueryParam("purchase") String purchase,
      @QueryParam("state") String state,
      @QueryParam("after") String after,
      @QueryParam("limit") String limit) {
    Optional<UUID> of = Filters.id("purchase", purchase);
    Optional<DisputeState> in = Filters.word("state", state, DisputeState.class);
    OpenList list = lists.open(limit, after, "disputes", of, in);
    List<DisputeFacts> found =
        inTime.call(() -> showDisputes.list(of, in, list.lastId(), list.reads()));
    return list.page(found, DisputeForm::of, DisputeFacts::id);
  }
}
