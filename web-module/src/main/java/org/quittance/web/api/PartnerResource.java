package org.quittance.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.quittance.shared.GivenText;
import org.quittance.shared.Ids;
import org.quittance.storefront.member.Scope;
import org.quittance.storefront.partner.AddSecret;
import org.quittance.storefront.partner.NewPartner;
import org.quittance.storefront.partner.NewSecret;
import org.quittance.storefront.partner.PartnerFacts;
import org.quittance.storefront.partner.ReadPartners;
import org.quittance.storefront.partner.RegisterPartner;
import org.quittance.storefront.partner.RevokePartner;
import org.quittance.storefront.partner.RevokeSecret;
import org.quittance.storefront.partner.SetScopes;
import org.quittance.web.access.Needs;
import org.quittance.web.bound.InTime;

/** Partner stores, kept by operators. A secret is in the answer that made it, and in no other. */
@Path("/partners")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class PartnerResource {

  @Inject private Callers callers;
  @Inject private InTime inTime;
  @Inject private Lists lists;
  @Inject private RegisterPartner registerPartner;
  @Inject private AddSecret addSecret;
  @Inject private RevokeSecret revokeSecret;
  @Inject private SetScopes setScopes;
  @Inject private RevokePartner revokePartner;
  @Inject private ReadPartners readPartners;

  @POST
  @Needs(Scope.PARTNER_ADMIN)
  @Consumes(MediaType.APPLICATION_JSON)
  public Response register(InputStream body) {
    String actor = callers.get().actor();
    NewPartner order = PartnerJson.newPartner(body);
    NewSecret made = inTime.call(() -> registerPartner.register(order, actor));
    return Response.created(URI.create("partners/" + order.clientId()))
        .header("Cache-Control", "no-store")
        .entity(PartnerJson.withSecret(made))
        .build();
  }

  @GET
  @Needs(Scope.PARTNER_ADMIN)
  public JsonObject list(@QueryParam("after") String after, @QueryParam("limit") String limit) {
    OpenList list = lists.open(limit, after, "partners");
    String last = list.last() == null ? "" : list.last();
    List<PartnerFacts> found = inTime.call(() -> readPartners.page(last, list.reads()));
    return list.json(found, PartnerJson::of, PartnerFacts::clientId);
  }

  @GET
  @Needs(Scope.PARTNER_ADMIN)
  @Path("/{clientId}")
  public JsonObject read(@PathParam("clientId") String clientId) {
    return PartnerJson.of(inTime.call(() -> readPartners.get(clientId)));
  }

  @PUT
  @Needs(Scope.PARTNER_ADMIN)
  @Path("/{clientId}/scopes")
  @Consumes(MediaType.APPLICATION_JSON)
  public JsonObject setScopes(@PathParam("clientId") String clientId, InputStream body) {
    String actor = callers.get().actor();
    var scopes = PartnerJson.scopes(body);
    return PartnerJson.of(inTime.call(() -> setScopes.set(clientId, scopes, actor)));
  }

  @POST
  @Needs(Scope.PARTNER_ADMIN)
  @Path("/{clientId}/secrets")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response addSecret(@PathParam("clientId") String clientId, InputStream body) {
    String actor = callers.get().actor();
    var life = PartnerJson.life(body);
    NewSecret made = inTime.call(() -> addSecret.add(clientId, life, actor));
    return Response.created(URI.create("partners/" + clientId))
        .header("Cache-Control", "no-store")
        .entity(PartnerJson.withSecret(made))
        .build();
  }

  @DELETE
  @Needs(Scope.PARTNER_ADMIN)
  @Path("/{clientId}/secrets/{secretId}")
  public JsonObject revokeSecret(
      @PathParam("clientId") String clientId, @PathParam("secretId") String secretId) {
    String actor = callers.get().actor();
    UUID id = Ids.parse("The secret ID", secretId);
    return PartnerJson.of(inTime.call(() -> revokeSecret.revoke(clientId, id, actor)));
  }

  @POST
  @Needs(Scope.PARTNER_ADMIN)
  @Path("/{clientId}/revoke")
  @Consumes(MediaType.APPLICATION_JSON)
  public JsonObject revoke(@PathParam("clientId") String clientId, InputStream body) {
    String actor = callers.get().actor();
    String reason = JsonBody.read(body, "reason").string("reason", GivenText.LONGEST_REASON);
    return PartnerJson.of(inTime.call(() -> revokePartner.revoke(clientId, reason, actor)));
  }
}
