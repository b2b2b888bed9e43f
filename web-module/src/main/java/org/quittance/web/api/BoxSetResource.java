package org.quittance.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.quittance.shared.Ids;
import org.quittance.storefront.boxset.BoxSetFacts;
import org.quittance.storefront.boxset.ListBoxSets;
import org.quittance.storefront.boxset.ReadBoxSet;
import org.quittance.storefront.boxset.ReadReplacement;
import org.quittance.storefront.member.Scope;
import org.quittance.web.access.Needs;
import org.quittance.web.api.form.BoxSetForm;
import org.quittance.web.api.form.BoxSetSummaryForm;
import org.quittance.web.api.form.EBoxForm;
import org.quittance.web.api.form.PageForm;
import org.quittance.web.bound.InTime;

/** BoxSets and the proofs inside, for their owner. */
@Path("/box-sets")
@Produces({MediaType.APPLICATION_JSON, MediaType.APPLICATION_XML})
@RequestScoped
public class BoxSetResource {

  private static final String JOSE = "application/jose";

  /** Who says nothing gets the proof itself. */
  private static final String LESS = ";qs=0.5";

  @Inject private Callers callers;
  @Inject private InTime inTime;
  @Inject private Lists lists;
  @Inject private ListBoxSets listBoxSets;
  @Inject private ReadBoxSet readBoxSet;
  @Inject private ReadReplacement readReplacement;

  @GET
  @Needs(Scope.PURCHASE_READ)
  public PageForm list(@QueryParam("after") String after, @QueryParam("limit") String limit) {
    UUID caller = callers.get().id();
    OpenList list = lists.open(limit, after, "box-sets", caller);
    List<BoxSetFacts> found =
        inTime.call(() -> listBoxSets.newest(caller, list.lastId(), list.reads()));
    return list.page(found, BoxSetSummaryForm::of, BoxSetFacts::id);
  }

  @GET
  @Path("/{id}")
  @Needs(Scope.PURCHASE_READ)
  public Response read(@PathParam("id") String id) {
    return Response.ok(stored(id)).header("Cache-Control", "no-store").build();
  }

  @GET
  @Path("/{id}/proofs/{proof}")
  @Produces(JOSE)
  @Needs(Scope.PURCHASE_READ)
  public Response text(@PathParam("id") String id, @PathParam("proof") String proof) {
    return Response.ok(eBox(id, proof).proof()).header("Cache-Control", "no-store").build();
  }

  @GET
  @Path("/{id}/proofs/{proof}")
  @Produces({MediaType.APPLICATION_JSON + LESS, MediaType.APPLICATION_XML + LESS})
  @Needs(Scope.PURCHASE_READ)
  public Response proof(@PathParam("id") String id, @PathParam("proof") String proof) {
    return Response.ok(eBox(id, proof).alone()).header("Cache-Control", "no-store").build();
  }

  private EBoxForm eBox(String id, String proof) {
    UUID proofId = Ids.parse("The proof ID", proof);
    return stored(id)
        .eBox(proofId.toString())
        .or(() -> replacement(id, proofId))
        .orElseThrow(() -> new ProofNotInBoxSet(proofId.toString()));
  }

  /** A proof that was issued again stands in no BoxSet, whose bytes never change. */
  private Optional<EBoxForm> replacement(String id, UUID proofId) {
    UUID caller = callers.get().id();
    UUID boxSetId = Ids.parse("The BoxSet ID", id);
    return inTime.call(() -> readReplacement.read(boxSetId, proofId, caller)).map(EBoxForm::of);
  }

  private BoxSetForm stored(String id) {
    UUID caller = callers.get().id();
    UUID boxSetId = Ids.parse("The BoxSet ID", id);
    return BoxSetForm.of(inTime.call(() -> readBoxSet.read(boxSetId, caller)));
  }
}
