package org.quittance.distribution.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.quittance.distribution.content.ContentVersion;
import org.quittance.shared.Ids;
import org.quittance.shared.InvalidRequest;

class ProductDraftTest {

  private static final ContentVersion CONTENT = new ContentVersion(Ids.next(), 1);

  @Test
  void writesOneNameInOneWay() {
    ProductDraft draft = new ProductDraft("S", " Cafe\u0301 ", null, List.of(CONTENT), null);
    assertThat(draft.name()).isEqualTo("Caf\u00e9");
    assertThat(draft.description()).isEmpty();
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "-a", ".a", "a b", "ä", "a/b", "a\n", "\0"})
  void refusesAnIllWrittenSku(String sku) {
    refuses(() -> new ProductDraft(sku, "Name", "", List.of(CONTENT), null));
    refuses(() -> new ProductDraft("a".repeat(65), "Name", "", List.of(CONTENT), null));
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "  ", "a\nb", "a\0", "\ud83d"})
  void refusesANameThatCannotBeShown(String name) {
    refuses(() -> new ProductDraft("S", name, "", List.of(CONTENT), null));
    refuses(() -> new ProductDraft("S", "x".repeat(201), "", List.of(CONTENT), null));
  }

  @Test
  void refusesADescriptionThatIsTooLongOrCannotBeShown() {
    refuses(() -> new ProductDraft("S", "Name", "x".repeat(4001), List.of(CONTENT), null));
    refuses(() -> new ProductDraft("S", "Name", "a\0", List.of(CONTENT), null));
  }

  @Test
  void isEitherContentsOrParts() {
    refuses(() -> new ProductDraft("S", "Name", "", null, null));
    refuses(() -> new ProductDraft("S", "Name", "", List.of(CONTENT), List.of(part("A", 1))));
  }

  @ParameterizedTest
  @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, 101, Integer.MAX_VALUE})
  void refusesAQuantityOutOfRange(int quantity) {
    refuses(() -> aPackage(List.of(part("A", quantity))));
  }

  @Test
  void namesEachPartAndContentOnceAndNotTooMany() {
    refuses(() -> aPackage(List.of(part("A", 1), part("A", 2))));
    refuses(() -> new ProductDraft("S", "Name", "", Collections.nCopies(2, CONTENT), null));
    refuses(() -> aPackage(parts(51, 1)));
    refuses(() -> aPackage(parts(6, 100)));
    assertThat(aPackage(parts(5, 100)).parts()).hasSize(5);
  }

  private static ProductDraft aPackage(List<Part> parts) {
    return new ProductDraft("S", "Name", "", null, parts);
  }

  private static List<Part> parts(int count, int quantity) {
    return IntStream.range(0, count).mapToObj(i -> part("P" + i, quantity)).toList();
  }

  private static Part part(String sku, int quantity) {
    return new Part(sku, null, quantity);
  }

  private static void refuses(org.assertj.core.api.ThrowableAssert.ThrowingCallable draft) {
    assertThatThrownBy(draft).isInstanceOf(InvalidRequest.class);
  }
}
