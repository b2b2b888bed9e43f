package org.quittance.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.quittance.shared.Ids;
import org.quittance.storefront.boxset.ReadBoxSet;
import org.quittance.storefront.member.Scope;
import org.quittance.web.access.Needs;
import org.quittance.web.api.xml.BoxSetXml;
import org.quittance.web.api.xml.EBoxXml;
import org.quittance.web.bound.InTime;

/** BoxSets and the proofs inside, for their owner. */
@Path("/box-sets/{id}")
@RequestScoped
public class BoxSetResource {

  private static final String JOSE = "application/jose";

  @Inject private Callers callers;
  @Inject private InTime inTime;
  @Inject private ReadBoxSet readBoxSet;
  @Context private HttpHeaders headers;

  @GET
  @Needs(Scope.PURCHASE_READ)
  @Produces({MediaType.APPLICATION_JSON, MediaType.APPLICATION_XML})
  public Response read(@PathParam("id") String id) {
    byte[] stored = stored(id);
    boolean xml = Accepting.prefersXml(headers);
    return Response.ok(xml ? BoxSetXml.of(stored).write() : stored)
        .type(xml ? MediaType.APPLICATION_XML_TYPE : MediaType.APPLICATION_JSON_TYPE)
        .header("Cache-Control", "no-store")
        .build();
  }

  @GET
  @Needs(Scope.PURCHASE_READ)
  @Path("/proofs/{proof}")
  @Produces({JOSE, MediaType.APPLICATION_XML})
  public Response proof(@PathParam("id") String id, @PathParam("proof") String proof) {
    String proofId = Ids.parse("The proof ID", proof).toString();
    EBoxXml eBox =
        BoxSetXml.of(stored(id)).eBox(proofId).orElseThrow(() -> new ProofNotInBoxSet(proofId));
    boolean xml = Accepting.prefersXml(headers);
    return Response.ok(xml ? eBox.proofXml().write() : eBox.proof())
        .type(xml ? MediaType.APPLICATION_XML : JOSE)
        .header("Cache-Control", "no-store")
        .build();
  }

  private byte[] stored(String id) {
    UUID caller = callers.get().id();
    UUID boxSetId = Ids.parse("The BoxSet ID", id);
    return inTime.call(() -> readBoxSet.read(boxSetId, caller));
  }
}
