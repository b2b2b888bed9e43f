package org.quittance.distribution.product;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.quittance.distribution.content.Content;

/**
 * A product as it is at present. What it opens never changes.
 *
 * @param sku the name it is ordered by
 * @param version counts the changes of its texts and prices, from 1
 * @param description may be empty
 * @param parts of a package, in order; a single product has none
 * @param contents what one license opens, in order; a package has none of its own
 */
public record Product(
    UUID id,
    String sku,
    int version,
    String name,
    String description,
    Kind kind,
    List<Part> parts,
    List<Content> contents,
    Instant createdAt) {

  /** Keeps copies of the lists. */
  public Product {
    parts = List.copyOf(parts);
    contents = List.copyOf(contents);
  }
}
