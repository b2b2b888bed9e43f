package org.quittance.distribution.product;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.UUID;
import org.quittance.distribution.content.ContentVersion;

/** One content of a single product. Life: as its product. */
@Entity
@IdClass(LineId.class)
@Table(schema = "distribution", name = "product_content")
class ContentLine {

  @Id
  @Column(name = "product_id")
  private String productId;

  @Id
  @Column(name = "position")
  private int position;

  @Column(name = "content_id", nullable = false)
  private String contentId;

  @Column(name = "content_version", nullable = false)
  private int contentVersion;

  protected ContentLine() {}

  ContentLine(String productId, int position, ContentVersion content) {
    this.productId = productId;
    this.position = position;
    this.contentId = content.content().toString();
    this.contentVersion = content.version();
  }

  String productId() {
    return productId;
  }

  ContentVersion content() {
    return new ContentVersion(UUID.fromString(contentId), contentVersion);
  }
}
