package org.quittance.distribution.product;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.quittance.distribution.content.Content;

/**
 * A registered product. Life: its SKU and what it opens keep their meaning for good; name and
 * description may change, and each version of them is kept.
 */
@Entity
@Table(schema = "distribution", name = "product")
class ProductRow {

  @Id
  @Column(name = "id")
  private String id;

  @Column(name = "sku", nullable = false)
  private String sku;

  @Column(name = "name", nullable = false)
  private String name;

  @Column(name = "description", nullable = false)
  private String description;

  @Convert(converter = KindText.class)
  @Column(name = "kind", nullable = false)
  private Kind kind;

  @Column(name = "version", nullable = false)
  private int version;

  @Column(name = "created_at", nullable = false)
  private Instant createdAt;

  protected ProductRow() {}

  ProductRow(UUID id, ProductDraft draft, Instant createdAt) {
    this.id = id.toString();
    this.sku = draft.sku();
    this.name = draft.name();
    this.description = draft.description();
    this.kind = draft.kind();
    this.version = 1;
    this.createdAt = createdAt;
  }

  /** Other texts, and with them the next version. */
  void revised(String newName, String newDescription) {
    name = newName;
    description = newDescription;
    version++;
  }

  int version() {
    return version;
  }

  String description() {
    return description;
  }

  String id() {
    return id;
  }

  String sku() {
    return sku;
  }

  String name() {
    return name;
  }

  Kind kind() {
    return kind;
  }

  Product facts(List<Part> parts, List<Content> contents) {
    return new Product(
        UUID.fromString(id), sku, version, name, description, kind, parts, contents, createdAt);
  }
}
