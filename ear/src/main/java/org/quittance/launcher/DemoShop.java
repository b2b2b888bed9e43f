package org.quittance.launcher;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;

/**
 * Fills the demo shop once per data directory, over the public API like any operator.
 *
 * <p>A product that is there already is passed over, so a start that was cut short is finished by
 * the next one; the marker is written after the last product.
 */
final class DemoShop {

  static final String MARKER = "demo-shop";

  private final DataDirectory data;
  private final Control control;

  DemoShop(DataDirectory data, Control control) {
    this.data = data;
    this.control = control;
  }

  /** Says who may come in; after everything that could still refuse the start. */
  static void warn(int port) {
    Console.ERR.println(
        "warning: the demo accounts have the password 'demo', and port "
            + port
            + " is open on all addresses of this machine: whoever reaches it can buy and run the"
            + " shop. Keep others out with a firewall, and start without --demo for real use.");
  }

  /**
   * @throws StartRefused in the server's own words if it does not take an account, file or product
   */
  void fill() throws Exception {
    if (data.isMarked(MARKER)) {
      return;
    }
    openAccounts();
    var counter = new DemoShopCounter(control.port());
    for (DemoShopArticle article : DemoShopGoods.catalogue()) {
      if (!counter.offers(article.sku())) {
        counter.add(article, upload(counter, article));
      }
    }
    data.mark(MARKER);
  }

  private void openAccounts() throws Exception {
    HttpResponse<String> answer = control.post("/internal/demo");
    if (answer.statusCode() / 100 != 2) {
      throw DemoShopCounter.refused("The demo accounts could not be opened", answer);
    }
  }

  private static List<DemoShopArticle.Content> upload(
      DemoShopCounter counter, DemoShopArticle article) throws Exception {
    var contents = new ArrayList<DemoShopArticle.Content>();
    for (String file : article.files()) {
      contents.add(counter.upload(file, DemoShopGoods.file(file)));
    }
    return contents;
  }
}
