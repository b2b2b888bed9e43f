package org.quittance.terminal.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.quittance.terminal.api.Answer;
import org.quittance.terminal.json.Fields;
import org.quittance.terminal.json.MalformedJson;
import org.quittance.terminal.outcome.Exit;
import org.quittance.terminal.outcome.UsageMistake;
import org.quittance.terminal.selling.AddProduct;
import org.quittance.terminal.selling.Price;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "add", description = "Send files to the store and sell them as one product.")
final class ProductAddCommand extends SessionCommand {
  @Option(names = "--sku", required = true, paramLabel = "S", description = "Its short name.")
  private String sku;

  @Option(names = "--name", required = true, paramLabel = "N", description = "Its name.")
  private String name;

  @Option(names = "--description", paramLabel = "D", description = "A few words about it.")
  private String description;

  @Option(
      names = "--price",
      required = true,
      paramLabel = "CODE:MINOR",
      description = "Price in minor units, such as EUR:990; once for each currency.")
  private List<String> prices;

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "What one license opens.")
  private List<Path> files;

  ProductAddCommand(Session session) {
    super(session);
  }

  @Override
  Exit run() {
    for (Path file : files) {
      if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
        throw new UsageMistake(file + " is not a file that can be read; nothing was sent.");
      }
    }
    List<Price> parsed = prices.stream().map(Price::parse).toList();
    AddProduct add = new AddProduct(session.api(), session.screen().progress());
    Fields product = add.add(sku, name, Optional.ofNullable(description), parsed, files);
    session.screen().show(product.object(), () -> print(product));
    return Exit.DONE;
  }

  private void print(Fields product) {
    try {
      session.screen().line(product.text("sku") + " is for sale: " + product.text("name"));
      for (Fields content : product.list("contents")) {
        String size = Size.of(content.number("bytes"));
        session.screen().line("  " + content.text("name") + ", " + size + ", verified");
        session.screen().line("    sha256 " + content.text("sha256"));
      }
    } catch (MalformedJson malformed) {
      throw Answer.senseless(malformed);
    }
  }
}
