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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.net.URI;
import java.util.UUID;
import org.quittance.shared.GivenText;
import org.quittance.shared.Ids;
import org.quittance.storefront.aftersale.Reissue;
import org.quittance.storefront.aftersale.ReissueKey;
import org.quittance.storefront.aftersale.ReissueProof;
import org.quittance.storefront.aftersale.ShowProof;
import org.quittance.storefront.member.Caller;
import org.quittance.storefront.member.Scope;
import org.quittance.web.access.Needs;
import org.quittance.web.api.form.ProofStatusForm;
import org.quittance.web.api.form.ReasonedForm;
import org.quittance.web.api.form.ReissueForm;
import org.quittance.web.bound.InTime;

/** Proofs of purchase, for those who bought them and for operators: status, and issued again. */
@Path("/proofs")
@Produces({MediaType.APPLICATION_JSON, MediaType.APPLICATION_XML})
@RequestScoped
public class ProofResource {

  @Inject private Callers callers;
  @Inject private InTime inTime;
  @Inject private ShowProof showProof;
  @Inject private ReissueProof reissueProof;
  @Context private HttpHeaders headers;

  @GET
  @Path("/{id}")
  @Needs(Scope.PURCHASE_READ)
  public ProofStatusForm status(@PathParam("id") String id) {
    Caller caller = callers.get();
    UUID proofId = Ids.parse("The proof ID", id);
    return ProofStatusForm.of(inTime.call(() -> showProof.get(proofId, caller)));
  }

  @POST
  @Path("/{id}/reissue")
  @Consumes({MediaType.APPLICATION_JSON, MediaType.APPLICATION_XML})
  @Needs(Scope.LICENSE_WRITE)
  public Response reissue(
      @PathParam("id") String id,
      @HeaderParam("Idempotency-Key") String idempotencyKey,
      InputStream body) {
    Caller caller = callers.get();
    UUID proofId = Ids.parse("The proof ID", id);
    var key = new ReissueKey(caller.id(), idempotencyKey);
    String reason =
        Body.read(headers, body, ReasonedForm.class).string("reason", GivenText.LONGEST_REASON);
    Reissue reissue = inTime.call(() -> reissueProof.reissue(key, caller, proofId, reason));
    return Response.created(URI.create("proofs/" + reissue.replacement().newProofId()))
        .header("Cache-Control", "no-store")
        .entity(ReissueForm.of(reissue))
        .build();
  }
}
