package org.quittance.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import org.quittance.distribution.content.ContentVersion;
import org.quittance.distribution.product.Part;
import org.quittance.distribution.product.ProductDraft;
import org.quittance.shared.Ids;
import org.quittance.shared.InvalidRequest;
import org.quittance.shared.Money;
import org.quittance.storefront.catalogue.Catalogue;
import org.quittance.storefront.catalogue.Offer;
import org.quittance.storefront.catalogue.OfferProduct;
import org.quittance.storefront.member.Scope;
import org.quittance.web.access.Needs;
import org.quittance.web.access.Open;
import org.quittance.web.bound.InTime;

/** Products on offer. */
@Path("/products")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class ProductResource {

  private static final int LONGEST_SKU = 64;
  private static final int MOST_LINES = 50;

  @Inject private InTime inTime;
  @Inject private Catalogue catalogue;
  @Inject private OfferProduct offerProduct;

  @GET
  @Open
  public JsonObject list(@QueryParam("after") String after, @QueryParam("limit") String limit) {
    int most = Paging.limit(limit);
    if (after != null && !after.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,63}")) {
      throw new InvalidRequest("The cursor 'after' is not one this list gave.");
    }
    List<Offer> found = inTime.call(() -> catalogue.page(after == null ? "" : after, most + 1));
    return Paging.page(found, most, OfferJson::of, Offer::sku);
  }

  @GET
  @Open
  @Path("/{sku}")
  public JsonObject read(@PathParam("sku") String sku) {
    return OfferJson.of(inTime.call(() -> catalogue.get(sku)));
  }

  @POST
  @Needs(Scope.CATALOG_WRITE)
  @Consumes(MediaType.APPLICATION_JSON)
  public Response add(InputStream body) {
    JsonFields fields = JsonBody.read(body);
    var draft =
        new ProductDraft(
            fields.string("sku", LONGEST_SKU),
            fields.string("name", 200),
            fields.findString("description", 4000).orElse(null),
            fields.has("contents") ? contents(fields) : List.of(),
            fields.has("parts") ? parts(fields) : List.of());
    List<Money> prices =
        fields.objects("prices", MOST_LINES).stream()
            .map(price -> new Money(price.number("amountMinor"), price.string("currency", 3)))
            .toList();
    Offer offer = inTime.call(() -> offerProduct.offer(draft, prices));
    return Response.created(URI.create("products/" + offer.sku()))
        .entity(OfferJson.of(offer))
        .build();
  }

  private static List<ContentVersion> contents(JsonFields fields) {
    return fields.objects("contents", MOST_LINES).stream()
        .map(
            content ->
                new ContentVersion(
                    Ids.parse("'contents[].content'", content.string("content", 36)),
                    content.integer("version")))
        .toList();
  }

  private static List<Part> parts(JsonFields fields) {
    return fields.objects("parts", MOST_LINES).stream()
        .map(
            part -> {
              String sku = part.string("sku", LONGEST_SKU);
              return new Part(sku, sku, part.integer("quantity"));
            })
        .toList();
  }
}
