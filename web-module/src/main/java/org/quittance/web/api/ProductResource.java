package org.quittance.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.quittance.distribution.content.ContentVersion;
import org.quittance.distribution.product.Kind;
import org.quittance.distribution.product.Part;
import org.quittance.distribution.product.ProductDraft;
import org.quittance.shared.Ids;
import org.quittance.shared.Money;
import org.quittance.storefront.catalogue.Catalogue;
import org.quittance.storefront.catalogue.ChangeOffer;
import org.quittance.storefront.catalogue.Offer;
import org.quittance.storefront.catalogue.OfferChange;
import org.quittance.storefront.catalogue.OfferProduct;
import org.quittance.storefront.member.Scope;
import org.quittance.web.access.Needs;
import org.quittance.web.access.Open;
import org.quittance.web.api.form.NewProductForm;
import org.quittance.web.api.form.PageForm;
import org.quittance.web.api.form.ProductChangeForm;
import org.quittance.web.api.form.ProductForm;
import org.quittance.web.bound.InTime;

/** Products on offer. */
@Path("/products")
@Produces({MediaType.APPLICATION_JSON, MediaType.APPLICATION_XML})
@RequestScoped
public class ProductResource {

  private static final int LONGEST_SKU = 64;
  private static final int MOST_LINES = 50;
  private static final int LONGEST_TEXT = 100;

  @Inject private InTime inTime;
  @Inject private Catalogue catalogue;
  @Inject private OfferProduct offerProduct;
  @Inject private Lists lists;
  @Inject private ChangeOffer changeOffer;
  @Context private HttpHeaders headers;
  @Context private Request request;

  @GET
  @Open
  public PageForm list(
      @QueryParam("text") String text,
      @QueryParam("kind") String kind,
      @QueryParam("after") String after,
      @QueryParam("limit") String limit) {
    Optional<String> holding = Filters.text("text", text, LONGEST_TEXT);
    Optional<Kind> of = Filters.word("kind", kind, Kind.class);
    OpenList list = lists.open(limit, after, "products", holding, of);
    List<Offer> found = inTime.call(() -> catalogue.page(holding, of, list.last(), list.reads()));
    return list.page(found, ProductForm::of, Offer::sku);
  }

  @GET
  @Path("/{sku}")
  @Open
  public ProductForm read(@PathParam("sku") String sku) {
    return ProductForm.of(inTime.call(() -> catalogue.get(sku)));
  }

  @POST
  @Consumes({MediaType.APPLICATION_JSON, MediaType.APPLICATION_XML})
  @Needs(Scope.CATALOG_WRITE)
  public Response add(InputStream body) {
    JsonFields fields = Body.read(headers, body, NewProductForm.class);
    var draft =
        new ProductDraft(
            fields.string("sku", LONGEST_SKU),
            fields.string("name", 200),
            fields.findString("description", 4000).orElse(null),
            fields.has("contents") ? contents(fields) : List.of(),
            fields.has("parts") ? parts(fields) : List.of());
    List<Money> prices = prices(fields);
    Offer offer = inTime.call(() -> offerProduct.offer(draft, prices));
    return Response.created(URI.create("products/" + offer.sku()))
        .entity(ProductForm.of(offer))
        .build();
  }

  @PATCH
  @Path("/{sku}")
  @Consumes({MediaType.APPLICATION_JSON, MediaType.APPLICATION_XML})
  @Needs(Scope.CATALOG_WRITE)
  public ProductForm change(@PathParam("sku") String sku, InputStream body) {
    JsonFields fields = Body.read(headers, body, ProductChangeForm.class);
    var change =
        new OfferChange(
            fields.findString("name", 200),
            fields.findString("description", 4000),
            fields.has("prices") ? Optional.of(prices(fields)) : Optional.empty());
    Offer seen = inTime.call(() -> catalogue.get(sku));
    EntityTags.requireSeen(headers, request, ProductForm.of(seen));
    return ProductForm.of(inTime.call(() -> changeOffer.change(sku, seen.version(), change)));
  }

  private static List<Money> prices(JsonFields fields) {
    return fields.objects("prices", MOST_LINES).stream()
        .map(price -> new Money(price.number("amountMinor"), price.string("currency", 3)))
        .toList();
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
