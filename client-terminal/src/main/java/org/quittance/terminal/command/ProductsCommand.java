package org.quittance.terminal.command;

import java.util.List;
import org.quittance.terminal.api.Answer;
import org.quittance.terminal.json.Fields;
import org.quittance.terminal.json.MalformedJson;
import org.quittance.terminal.outcome.Exit;
import picocli.CommandLine.Command;

@Command(name = "products", description = "List everything for sale.")
final class ProductsCommand extends SessionCommand {
  ProductsCommand(Session session) {
    super(session);
  }

  @Override
  Exit run() {
    List<Fields> products = session.api().products().all();
    session.screen().show(Listing.of(products), () -> print(products));
    return Exit.DONE;
  }

  private void print(List<Fields> products) {
    if (products.isEmpty()) {
      session.screen().line("Nothing is for sale.");
      return;
    }
    Table table = new Table("SKU", "NAME", ">PRICE", "OPENS");
    try {
      for (Fields product : products) {
        table.row(product.text("sku"), product.text("name"), prices(product), contents(product));
      }
    } catch (MalformedJson malformed) {
      throw Answer.senseless(malformed);
    }
    session.screen().table(table);
  }

  private static String prices(Fields product) throws MalformedJson {
    StringBuilder prices = new StringBuilder();
    for (Fields price : product.list("prices")) {
      prices.append(prices.isEmpty() ? "" : ", ");
      prices.append(Amount.of(price.number("amountMinor"), price.text("currency")));
    }
    return prices.toString();
  }

  private static String contents(Fields product) throws MalformedJson {
    StringBuilder contents = new StringBuilder();
    for (Fields part : product.list("parts")) {
      contents.append(contents.isEmpty() ? "" : ", ");
      contents.append(part.number("quantity") + " × " + part.text("sku"));
    }
    for (Fields content : product.list("contents")) {
      contents.append(contents.isEmpty() ? "" : ", ");
      contents.append(content.text("name") + " (" + Size.of(content.number("bytes")) + ")");
    }
    return contents.toString();
  }
}
