package org.quittance.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.quittance.shared.Ids;
import org.quittance.storefront.aftersale.ShowProof;
import org.quittance.storefront.member.Caller;
import org.quittance.storefront.member.Scope;
import org.quittance.web.access.Needs;
import org.quittance.web.api.form.ProofStatusForm;
import org.quittance.web.bound.InTime;

/** Where proofs of purchase stand, for those who bought them and for operators. */
@Path("/proofs")
@Produces({MediaType.APPLICATION_JSON, MediaType.APPLICATION_XML})
@RequestScoped
public class ProofResource {

  @Inject private Callers callers;
  @Inject private InTime inTime;
  @Inject private ShowProof showProof;

  @GET
  @Path("/{id}")
  @Needs(Scope.PURCHASE_READ)
  public ProofStatusForm status(@PathParam("id") String id) {
    Caller caller = callers.get();
    UUID proofId = Ids.parse("The proof ID", id);
    return ProofStatusForm.of(inTime.call(() -> showProof.get(proofId, caller)));
  }
}
