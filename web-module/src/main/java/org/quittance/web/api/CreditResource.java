package org.quittance.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.quittance.settlement.payment.ReadCredit;
import org.quittance.settlement.payment.StoreCredit;
import org.quittance.storefront.member.Scope;
import org.quittance.web.access.Needs;
import org.quittance.web.bound.InTime;

/** The caller's store credit. */
@Path("/credit")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class CreditResource {

  @Inject private Callers callers;
  @Inject private InTime inTime;
  @Inject private ReadCredit readCredit;

  @GET
  @Needs(Scope.CREDIT_READ)
  public JsonObject read() {
    String owner = callers.get().id().toString();
    StoreCredit credit = inTime.call(() -> readCredit.of(owner));
    JsonArrayBuilder accounts = Json.createArrayBuilder();
    for (StoreCredit.Account account : credit.accounts()) {
      accounts.add(
          Json.createObjectBuilder()
              .add("currency", account.currency())
              .add("balanceMinor", account.balanceMinor())
              .add("pendingMinor", account.pendingMinor()));
    }
    JsonArrayBuilder entries = Json.createArrayBuilder();
    credit.entries().forEach(entry -> entries.add(entry(entry)));
    return Json.createObjectBuilder().add("accounts", accounts).add("entries", entries).build();
  }

  private static JsonObjectBuilder entry(StoreCredit.Entry entry) {
    JsonObjectBuilder json = Json.createObjectBuilder().add("id", entry.id().toString());
    if (entry.purchaseId() == null) {
      json.addNull("purchaseId");
    } else {
      json.add("purchaseId", entry.purchaseId().toString());
    }
    return json.add("kind", entry.kind())
        .add("amountMinor", entry.amountMinor())
        .add("currency", entry.currency())
        .add("at", entry.at().toString());
  }
}
