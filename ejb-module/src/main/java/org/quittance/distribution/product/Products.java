package org.quittance.distribution.product;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.quittance.distribution.content.Content;
import org.quittance.distribution.content.ContentVersion;
import org.quittance.distribution.content.ContentWithKey;
import org.quittance.distribution.content.Contents;

/** All registered products. */
@ApplicationScoped
public class Products {

  private static final String BY_SKU = "SELECT p FROM ProductRow p WHERE p.sku = :sku";

  private static final String HOLDING =
      " AND (LOWER(p.sku) LIKE :text ESCAPE '!' OR LOWER(p.name) LIKE :text ESCAPE '!'"
          + " OR LOWER(p.description) LIKE :text ESCAPE '!')";

  @PersistenceContext(unitName = "quittance")
  private EntityManager entities;

  @Inject private Contents contents;

  /** The product of this SKU, if there is one. */
  public Optional<Product> find(String sku) {
    return findRow(sku).map(row -> facts(List.of(row)).get(0));
  }

  /**
   * @throws UnknownProduct if no product has the SKU
   */
  public Product get(String sku) {
    return find(sku).orElseThrow(() -> UnknownProduct.whenReading(sku));
  }

  /**
   * Products in the order of their SKUs.
   *
   * @param text in SKU, name or description, in any case of letters
   * @param afterSku the last SKU seen, or null to begin
   * @param limit at most so many
   */
  public List<Product> page(
      Optional<String> text, Optional<Kind> kind, String afterSku, int limit) {
    var query =
        entities
            .createQuery(
                "SELECT p FROM ProductRow p WHERE p.sku > :after"
                    + (text.isPresent() ? HOLDING : "")
                    + (kind.isPresent() ? " AND p.kind = :kind" : "")
                    + " ORDER BY p.sku",
                ProductRow.class)
            .setParameter("after", afterSku == null ? "" : afterSku)
            .setMaxResults(limit);
    text.ifPresent(given -> query.setParameter("text", pattern(given)));
    kind.ifPresent(given -> query.setParameter("kind", given));
    return facts(query.getResultList());
  }

  /** What is a wildcard to the database is a letter to whoever looks for it. */
  private static String pattern(String text) {
    return "%" + text.toLowerCase(Locale.ROOT).replaceAll("[!%_]", "!$0") + "%";
  }

  /**
   * The single products a purchase of the quantity gives licenses to, in order: a package counts as
   * its parts, once for each unit.
   *
   * @throws UnknownProduct if no product has the SKU
   */
  public List<String> licensesOf(String sku, int quantity) {
    ProductRow row = getRow(sku);
    List<String> unit =
        row.kind() == Kind.SINGLE
            ? List.of(row.sku())
            : parts(List.of(row.id())).stream()
                .map(PartLine::facts)
                .flatMap(part -> Collections.nCopies(part.quantity(), part.sku()).stream())
                .toList();
    return Collections.nCopies(quantity, unit).stream().flatMap(List::stream).toList();
  }

  /** What a license to this single product opens, with the keys; for licenses only. */
  public List<ContentWithKey> contentsWithKeys(String sku) {
    return lines(List.of(getRow(sku).id())).stream()
        .map(ContentLine::content)
        .map(contents::getWithKey)
        .toList();
  }

  /** The row of this SKU, if there is one; for this package only. */
  public Optional<ProductRow> findRow(String sku) {
    if (!ProductDraft.isSku(sku)) {
      return Optional.empty();
    }
    return entities
        .createQuery(BY_SKU, ProductRow.class)
        .setParameter("sku", sku)
        .getResultStream()
        .findFirst();
  }

  private ProductRow getRow(String sku) {
    return findRow(sku).orElseThrow(() -> new UnknownProduct(sku));
  }

  private List<Product> facts(List<ProductRow> rows) {
    List<String> ids = rows.stream().map(ProductRow::id).toList();
    if (ids.isEmpty()) {
      return List.of();
    }
    Map<String, List<Part>> parts =
        parts(ids).stream()
            .collect(
                Collectors.groupingBy(
                    PartLine::productId, Collectors.mapping(PartLine::facts, Collectors.toList())));
    Map<String, List<Content>> opened =
        lines(ids).stream()
            .collect(
                Collectors.groupingBy(
                    ContentLine::productId,
                    Collectors.mapping(line -> content(line.content()), Collectors.toList())));
    return rows.stream()
        .map(
            row ->
                row.facts(
                    parts.getOrDefault(row.id(), List.of()),
                    opened.getOrDefault(row.id(), List.of())))
        .toList();
  }

  private Content content(ContentVersion id) {
    return contents.get(id.content(), id.version());
  }

  private List<PartLine> parts(List<String> productIds) {
    return entities
        .createQuery(
            "SELECT l FROM PartLine l JOIN FETCH l.single WHERE l.productId IN :ids"
                + " ORDER BY l.productId, l.position",
            PartLine.class)
        .setParameter("ids", productIds)
        .getResultList();
  }

  private List<ContentLine> lines(List<String> productIds) {
    return entities
        .createQuery(
            "SELECT l FROM ContentLine l WHERE l.productId IN :ids"
                + " ORDER BY l.productId, l.position",
            ContentLine.class)
        .setParameter("ids", productIds)
        .getResultList();
  }
}
