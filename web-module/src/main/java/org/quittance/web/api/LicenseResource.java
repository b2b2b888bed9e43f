package org.quittance.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import org.quittance.distribution.device.DeviceKeys;
import org.quittance.distribution.license.IssuedLicense;
import org.quittance.storefront.boxset.OpenEBox;
import org.quittance.web.access.Open;
import org.quittance.web.api.xml.LicenseXml;
import org.quittance.web.bound.InTime;

/** Licenses, for whoever holds a proof of purchase and a device. */
@Path("/licenses")
@Produces({MediaType.APPLICATION_JSON, MediaType.APPLICATION_XML})
@RequestScoped
public class LicenseResource {

  private static final int LONGEST_DOCUMENT = 16 * 1024;

  @Inject private InTime inTime;
  @Inject private OpenEBox openEBox;
  @Context private UriInfo uri;
  @Context private HttpHeaders headers;

  @POST
  @Open
  @Consumes(MediaType.APPLICATION_JSON)
  public Response exchange(InputStream body) {
    JsonFields fields = JsonBody.read(body);
    String proof = fields.string("proof", LONGEST_DOCUMENT);
    DeviceKeys device = DeviceKeys.parse(fields.object("deviceKeys").json());
    String possession = fields.string("possession", LONGEST_DOCUMENT);
    String called = uri.getAbsolutePath().toString();
    IssuedLicense license =
        inTime.call(() -> openEBox.open(proof, device, possession, "POST", called));
    boolean xml = Accepting.prefersXml(headers);
    return Response.status(license.again() ? Response.Status.OK : Response.Status.CREATED)
        .type(xml ? MediaType.APPLICATION_XML_TYPE : MediaType.APPLICATION_JSON_TYPE)
        .header("Cache-Control", "no-store")
        .entity(xml ? LicenseXml.of(license).write() : json(license))
        .build();
  }

  private static String json(IssuedLicense license) {
    return Json.createObjectBuilder()
        .add("licenseId", license.licenseId().toString())
        .add("version", license.version())
        .add("proofId", license.proofId().toString())
        .add("status", license.status())
        .add("license", license.compact())
        .build()
        .toString();
  }
}
