package org.quittance.distribution.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quittance.distribution.content.Content;
import org.quittance.distribution.content.ContentVersion;
import org.quittance.distribution.house.Database;
import org.quittance.distribution.house.House;
import org.quittance.distribution.house.Shop;
import org.quittance.shared.Ids;
import org.quittance.shared.InvalidRequest;

class RegisteringAProductIT {

  private static House house;
  private static Shop shop;
  private static Products products;
  private static Content chapter;
  @TempDir private static Path data;

  @BeforeAll
  static void open() {
    house = new House(Database.derby(), data);
    shop = new Shop(house);
    products = house.bean(Products.class);
    chapter = shop.aProduct("CHAPTER");
    shop.aProduct("SONG");
  }

  @AfterAll
  static void close() {
    house.close();
  }

  @Test
  void givesItsContentsInOrder() {
    Content first = shop.aContent("z.txt", "first");
    Content second = shop.aContent("a.txt", "second");
    shop.register(
        new ProductDraft("ALBUM", "Album", "Two\nsongs", List.of(first.id(), second.id()), null));
    Product album = products.get("ALBUM");
    assertThat(album.kind()).isEqualTo(Kind.SINGLE);
    assertThat(album.contents()).containsExactly(first, second);
    assertThat(album.parts()).isEmpty();
    assertThat(album.description()).isEqualTo("Two\nsongs");
    assertThat(products.licensesOf("ALBUM", 2)).containsExactly("ALBUM", "ALBUM");
    assertThat(products.contentsWithKeys("ALBUM"))
        .extracting(opened -> opened.content().id())
        .containsExactly(first.id(), second.id());
  }

  @Test
  void aPackageIsWorthALicenseForEachOfItsParts() {
    shop.register(aPackage("PACK", part("SONG", 2), part("CHAPTER", 1)));
    assertThat(products.get("PACK").parts())
        .containsExactly(
            new Part("SONG", "Product SONG", 2), new Part("CHAPTER", "Product CHAPTER", 1));
    assertThat(products.licensesOf("PACK", 2))
        .containsExactly("SONG", "SONG", "CHAPTER", "SONG", "SONG", "CHAPTER");
  }

  @Test
  void refusesASkuThatIsTaken() {
    ProductDraft again = new ProductDraft("SONG", "Other", "", List.of(chapter.id()), null);
    assertThatThrownBy(() -> shop.register(again)).isInstanceOf(SkuTaken.class);
  }

  @Test
  void refusesWhatDoesNotExist() {
    ContentVersion unknown = new ContentVersion(Ids.next(), 1);
    ProductDraft draft = new ProductDraft("NEW", "New", "", List.of(unknown), null);
    assertThatThrownBy(() -> shop.register(draft)).isInstanceOf(InvalidRequest.class);
    assertThatThrownBy(() -> shop.register(aPackage("NEW", part("NOTHING", 1))))
        .isInstanceOf(UnknownProduct.class);
    assertThatThrownBy(() -> products.get("NEW"))
        .isInstanceOfSatisfying(
            UnknownProduct.class,
            refusal -> assertThat(refusal.what()).isEqualTo("There is no such product."));
    assertThatThrownBy(() -> products.licensesOf("\0", 1)).isInstanceOf(UnknownProduct.class);
  }

  @Test
  void refusesAPackageWithinAPackage() {
    shop.register(aPackage("INNER", part("SONG", 1)));
    assertThatThrownBy(() -> shop.register(aPackage("OUTER", part("INNER", 1))))
        .isInstanceOf(InvalidRequest.class)
        .hasMessageContaining("itself a package");
  }

  @Test
  void isListedOnceOverAllPages() {
    List<String> seen = new ArrayList<>();
    for (var page = products.page(Optional.empty(), Optional.empty(), null, 2);
        !page.isEmpty();
        page = products.page(Optional.empty(), Optional.empty(), seen.get(seen.size() - 1), 2)) {
      assertThat(page).hasSizeLessThanOrEqualTo(2);
      page.forEach(product -> seen.add(product.sku()));
    }
    assertThat(seen).isSorted().doesNotHaveDuplicates().contains("CHAPTER", "SONG");
  }

  private static Part part(String sku, int quantity) {
    return new Part(sku, null, quantity);
  }

  private static ProductDraft aPackage(String sku, Part... parts) {
    return new ProductDraft(sku, "Package", null, List.of(), List.of(parts));
  }
}
