package org.quittance.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import org.quittance.settlement.payment.ReadCredit;
import org.quittance.shared.GivenText;
import org.quittance.shared.Money;
import org.quittance.storefront.member.Scope;
import org.quittance.storefront.partner.AgreePartnerLimit;
import org.quittance.storefront.partner.PaidInKey;
import org.quittance.storefront.partner.PayPartnerIn;
import org.quittance.storefront.partner.ReadPartners;
import org.quittance.web.access.Needs;
import org.quittance.web.api.form.CreditForm;
import org.quittance.web.api.form.CreditLimitForm;
import org.quittance.web.api.form.PaidInForm;
import org.quittance.web.bound.InTime;

/** What a partner store has paid in and may buy on account, kept by operators. */
@Path("/partners/{clientId}/credit")
@Produces({MediaType.APPLICATION_JSON, MediaType.APPLICATION_XML})
@RequestScoped
public class PartnerCreditResource {

  private static final int NEWEST = 200;
  @Inject private Callers callers;
  @Inject private InTime inTime;
  @Inject private ReadPartners readPartners;
  @Inject private ReadCredit readCredit;
  @Inject private PayPartnerIn payPartnerIn;
  @Inject private AgreePartnerLimit agreePartnerLimit;
  @Context private HttpHeaders headers;

  @GET
  @Needs(Scope.PARTNER_ADMIN)
  public CreditForm read(@PathParam("clientId") String clientId) {
    return inTime.call(() -> credit(clientId));
  }

  /** Within the time of a request already. */
  private CreditForm credit(String clientId) {
    return CreditForm.of(readCredit.of(readPartners.get(clientId).id().toString(), NEWEST));
  }

  @POST
  @Consumes({MediaType.APPLICATION_JSON, MediaType.APPLICATION_XML})
  @Needs(Scope.PARTNER_ADMIN)
  public CreditForm payIn(
      @PathParam("clientId") String clientId,
      @HeaderParam("Idempotency-Key") String idempotencyKey,
      InputStream body) {
    var key = new PaidInKey(callers.get().id(), idempotencyKey);
    JsonFields fields = Body.read(headers, body, PaidInForm.class);
    var amount = new Money(fields.number("amountMinor"), fields.string("currency", 3));
    String reason = fields.string("reason", GivenText.LONGEST_REASON);
    String actor = callers.get().actor();
    return inTime.call(
        () -> {
          payPartnerIn.payIn(key, clientId, amount, reason, actor);
          return credit(clientId);
        });
  }

  @PUT
  @Path("/limit")
  @Consumes({MediaType.APPLICATION_JSON, MediaType.APPLICATION_XML})
  @Needs(Scope.PARTNER_ADMIN)
  public CreditForm agree(@PathParam("clientId") String clientId, InputStream body) {
    JsonFields fields = Body.read(headers, body, CreditLimitForm.class);
    var limit = new Money(fields.number("limitMinor"), fields.string("currency", 3));
    String reason = fields.string("reason", GivenText.LONGEST_REASON);
    String actor = callers.get().actor();
    return inTime.call(
        () -> {
          agreePartnerLimit.agree(clientId, limit, reason, actor);
          return credit(clientId);
        });
  }
}
