package org.quittance.distribution.product;

import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.quittance.distribution.content.ContentVersion;
import org.quittance.shared.InvalidRequest;

/**
 * A product to be registered, in good shape: either contents or parts, each once. Whether what it
 * names exists is for {@link RegisterProduct} to say.
 *
 * @param sku 1–64 of letters, digits, dot, underscore, hyphen; begins with a letter or digit
 * @param name 1–200 characters on one line
 * @param description at most 4000 characters; null is none
 * @param contents of a single product, at most 50
 * @param parts of a package, at most 50 and 500 licenses in all
 */
public record ProductDraft(
    String sku, String name, String description, List<ContentVersion> contents, List<Part> parts) {

  private static final Pattern SKU = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");
  private static final int MAX_LINES = 50;
  private static final int MAX_LICENSES = 500;

  /**
   * @throws InvalidRequest naming the part that is not as described
   */
  public ProductDraft {
    require(isSku(sku), "The SKU must match " + SKU + ".");
    name = ProductText.name(name);
    description = ProductText.description(description);
    contents = contents == null ? List.of() : List.copyOf(contents);
    parts = parts == null ? List.of() : List.copyOf(parts);
    require(
        contents.isEmpty() != parts.isEmpty(),
        "A product has either contents or, if it is a package, parts.");
    requireContents(contents);
    requireParts(parts);
  }

  static boolean isSku(String text) {
    return text != null && SKU.matcher(text).matches();
  }

  Kind kind() {
    return parts.isEmpty() ? Kind.SINGLE : Kind.PACKAGE;
  }

  private static void requireContents(List<ContentVersion> contents) {
    require(contents.size() <= MAX_LINES, "A product has at most 50 contents.");
    require(
        new HashSet<>(contents).size() == contents.size(), "A product names each content once.");
  }

  private static void requireParts(List<Part> parts) {
    require(parts.size() <= MAX_LINES, "A package has at most 50 parts.");
    require(
        parts.stream().map(Part::sku).distinct().count() == parts.size(),
        "A package names each part once, with its quantity.");
    require(
        parts.stream().allMatch(part -> part.quantity() >= 1 && part.quantity() <= 100),
        "The quantity of a part must be 1 to 100.");
    require(
        parts.stream().mapToInt(Part::quantity).sum() <= MAX_LICENSES,
        "A package holds at most 500 licenses.");
  }

  private static void require(boolean holds, String sentence) {
    if (!holds) {
      throw new InvalidRequest(sentence);
    }
  }
}
