package org.quittance.terminal.selling;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.quittance.terminal.api.Answer;
import org.quittance.terminal.api.Progress;
import org.quittance.terminal.api.QuittanceApi;
import org.quittance.terminal.api.Uploads;
import org.quittance.terminal.json.Fields;
import org.quittance.terminal.json.MalformedJson;
import org.quittance.terminal.outcome.Refused;
import org.quittance.terminal.outcome.UsageMistake;
import org.quittance.terminal.outcome.VerificationFailed;

/** Sends files, checks that the store received what was sent, and makes a product of them. */
public final class AddProduct {
  private final QuittanceApi api;
  private final Progress progress;

  /** Adds through the API, telling the progress of each file. */
  public AddProduct(QuittanceApi api, Progress progress) {
    this.api = api;
    this.progress = progress;
  }

  /**
   * Adds the product. Broken off before its end it leaves no product, at most unused contents.
   *
   * @return the product as the store describes it
   */
  public Fields add(
      String sku, String name, Optional<String> description, List<Price> prices, List<Path> files) {
    Uploads uploads = api.uploads();
    if (api.sells(sku)) {
      throw new Refused(
          "sku-taken",
          "Nothing was sent: a product is sold as " + sku + " already. Choose another --sku.");
    }
    JsonArrayBuilder contents = Json.createArrayBuilder();
    files.forEach(file -> contents.add(received(uploads, file)));
    JsonObjectBuilder product = Json.createObjectBuilder().add("sku", sku).add("name", name);
    description.ifPresent(text -> product.add("description", text));
    product.add("prices", array(prices)).add("contents", contents);
    return api.addProduct(product.build().toString());
  }

  private static JsonArrayBuilder array(List<Price> prices) {
    JsonArrayBuilder array = Json.createArrayBuilder();
    for (Price price : prices) {
      array.add(
          Json.createObjectBuilder()
              .add("currency", price.currency())
              .add("amountMinor", price.amountMinor()));
    }
    return array;
  }

  private JsonObjectBuilder received(Uploads uploads, Path file) {
    try {
      Uploads.Sent sent = uploads.send(file, progress);
      Fields recorded = sent.recorded();
      if (recorded.number("bytes") != sent.sentBytes()
          || !recorded.text("sha256").equalsIgnoreCase(sent.sentSha256())) {
        throw new VerificationFailed(
            "content-differs",
            "The store did not record '" + file + "' as it was sent. No product was made.");
      }
      return Json.createObjectBuilder()
          .add("content", recorded.object().get("content"))
          .add("version", recorded.object().get("version"));
    } catch (IOException unreadable) {
      throw new UsageMistake(file + " cannot be read; no product was made.");
    } catch (MalformedJson malformed) {
      throw Answer.senseless(malformed);
    }
  }
}
