package org.quittance.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import org.quittance.web.access.Open;
import org.quittance.web.api.form.XmlForm;

/** The published schema of the XML forms. */
@Path("/schemas/quittance-1.xsd")
@RequestScoped
public class SchemaResource {

  @GET
  @Produces(MediaType.APPLICATION_XML)
  @Open
  public InputStream read() {
    return XmlForm.schema();
  }
}
