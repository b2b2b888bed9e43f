package org.quittance.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.quittance.settlement.payment.ReadCredit;
import org.quittance.settlement.payment.StoreCredit;
import org.quittance.storefront.member.Scope;
import org.quittance.web.access.Needs;
import org.quittance.web.api.form.CreditForm;
import org.quittance.web.api.form.EntryForm;
import org.quittance.web.api.form.PageForm;
import org.quittance.web.bound.InTime;

/** The caller's store credit. */
@Path("/credit")
@Produces({MediaType.APPLICATION_JSON, MediaType.APPLICATION_XML})
@RequestScoped
public class CreditResource {

  private static final int NEWEST = 200;

  @Inject private Callers callers;
  @Inject private InTime inTime;
  @Inject private Lists lists;
  @Inject private ReadCredit readCredit;

  @GET
  @Needs(Scope.CREDIT_READ)
  public CreditForm read() {
    String owner = callers.get().id().toString();
    return CreditForm.of(inTime.call(() -> readCredit.of(owner, NEWEST)));
  }

  @GET
  @Path("/entries")
  @Needs(Scope.CREDIT_READ)
  public PageForm entries(@QueryParam("after") String after, @QueryParam("limit") String limit) {
    String owner = callers.get().id().toString();
    OpenList list = lists.open(limit, after, "credit-entries", owner);
    List<StoreCredit.Entry> found =
        inTime.call(() -> readCredit.entries(owner, list.lastId(), list.reads()));
    return list.page(found, EntryForm::of, StoreCredit.Entry::id);
  }
}
