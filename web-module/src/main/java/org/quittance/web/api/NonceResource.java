package org.quittance.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.quittance.distribution.device.IssueNonce;
import org.quittance.web.access.Open;
import org.quittance.web.api.form.NonceForm;
import org.quittance.web.bound.InTime;

/** Nonces for proofs of owning a device's keys. */
@Path("/nonces")
@Produces({MediaType.APPLICATION_JSON, MediaType.APPLICATION_XML})
@RequestScoped
public class NonceResource {

  @Inject private InTime inTime;
  @Inject private IssueNonce issueNonce;

  @POST
  @Open
  public Response issue() {
    return Response.status(Response.Status.CREATED)
        .header("Cache-Control", "no-store")
        .entity(NonceForm.of(inTime.call(issueNonce::issue)))
        .build();
  }
}
