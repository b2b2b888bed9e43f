package org.quittance.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.util.UUID;
import org.quittance.distribution.device.DeviceKeys;
import org.quittance.distribution.license.IssuedLicense;
import org.quittance.shared.GivenText;
import org.quittance.shared.Ids;
import org.quittance.storefront.aftersale.ReturnLicense;
import org.quittance.storefront.aftersale.ShowLicense;
import org.quittance.storefront.member.Caller;
import org.quittance.storefront.member.Scope;
import org.quittance.storefront.purchase.ExchangeProof;
import org.quittance.web.access.Needs;
import org.quittance.web.access.Open;
import org.quittance.web.api.form.ExchangeForm;
import org.quittance.web.api.form.LicenseForm;
import org.quittance.web.api.form.LicenseStatusForm;
import org.quittance.web.api.form.ReasonedForm;
import org.quittance.web.bound.InTime;

/** Licenses: for whoever holds a proof of purchase and a device; their status for who sold them. */
@Path("/licenses")
@Produces({MediaType.APPLICATION_JSON, MediaType.APPLICATION_XML})
@RequestScoped
public class LicenseResource {

  private static final int LONGEST_DOCUMENT = 16 * 1024;

  @Inject private InTime inTime;
  @Inject private ExchangeProof exchangeProof;
  @Inject private ShowLicense showLicense;
  @Inject private ReturnLicense returnLicense;
  @Inject private Callers callers;
  @Context private UriInfo uri;
  @Context private HttpHeaders headers;

  @POST
  @Consumes({MediaType.APPLICATION_JSON, MediaType.APPLICATION_XML})
  @Open
  public Response exchange(InputStream body) {
    JsonFields fields = Body.read(headers, body, ExchangeForm.class);
    String proof = fields.string("proof", LONGEST_DOCUMENT);
    DeviceKeys device = DeviceKeys.parse(fields.object("deviceKeys").json());
    String possession = fields.string("possession", LONGEST_DOCUMENT);
    String called = uri.getAbsolutePath().toString();
    IssuedLicense license =
        inTime.call(() -> exchangeProof.exchange(proof, device, possession, "POST", called));
    return Response.status(license.again() ? Response.Status.OK : Response.Status.CREATED)
        .header("Cache-Control", "no-store")
        .entity(LicenseForm.of(license))
        .build();
  }

  @GET
  @Path("/{id}")
  @Needs(Scope.PURCHASE_READ)
  public LicenseStatusForm status(@PathParam("id") String id) {
    Caller caller = callers.get();
    UUID licenseId = Ids.parse("The license ID", id);
    return LicenseStatusForm.of(inTime.call(() -> showLicense.get(licenseId, caller)));
  }

  @POST
  @Path("/{id}/return")
  @Consumes({MediaType.APPLICATION_JSON, MediaType.APPLICATION_XML})
  @Needs(Scope.LICENSE_WRITE)
  public LicenseStatusForm takeBack(@PathParam("id") String id, InputStream body) {
    Caller caller = callers.get();
    UUID licenseId = Ids.parse("The license ID", id);
    String reason =
        Body.read(headers, body, ReasonedForm.class).string("reason", GivenText.LONGEST_REASON);
    return LicenseStatusForm.of(
        inTime.call(() -> returnLicense.takeBack(licenseId, caller, reason)));
  }
}
