package org.quittance.launcher;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What the demo shop sells; the goods ride inside this very jar under {@code /demo-shop}. */
final class DemoShopGoods {

  private static final String ROOT = "/demo-shop/";

  private DemoShopGoods() {}

  /** All articles; a package stands after its parts. */
  static List<DemoShopArticle> catalogue() throws IOException {
    String text = new String(read("catalogue.json"), StandardCharsets.UTF_8);
    return DemoShopJson.list(DemoShopJson.read(text)).stream().map(DemoShopArticle::of).toList();
  }

  static byte[] file(String name) throws IOException {
    return read("files/" + name);
  }

  private static byte[] read(String name) throws IOException {
    try (InputStream packed = DemoShopGoods.class.getResourceAsStream(ROOT + name)) {
      if (packed == null) {
        throw new FileNotFoundException("This build has no " + ROOT + name + " in it.");
      }
      return packed.readAllBytes();
    }
  }
}
