package org.quittance.terminal.conformance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.quittance.terminal.api.NoAnswer;
import org.quittance.terminal.json.Fields;
import org.quittance.terminal.json.MalformedJson;

/** What is for sale: the single products on the first pages of the catalogue. */
final class Goods {
  private static final int MOST_PAGES = 5;
  private static final int MOST_OF_A_LINE = 100;
  private static final int MOST_OF_AN_ORDER = 500;

  private final List<Offer> offers;

  private Goods(List<Offer> offers) {
    this.offers = offers;
  }

  /** One product in one currency. */
  private record Offer(String sku, String currency, long priceMinor) {}

  static Goods read(Wire wire) throws NoAnswer, MalformedJson {
    List<Offer> offers = new ArrayList<>();
    Optional<String> cursor = Optional.of("");
    for (int page = 0; page < MOST_PAGES && cursor.isPresent(); page++) {
      String after = cursor.filter(text -> !text.isEmpty()).map(Goods::after).orElse("");
      Fields found =
          Fields.parse(Expect.status(wire.get(Paths.PRODUCTS + "?limit=200" + after), 200).body());
      for (Fields product : found.list("items")) {
        add(product, offers);
      }
      cursor = found.optionalText("next");
    }
    return new Goods(offers);
  }

  private static String after(String cursor) {
    return "&after=" + Paths.encoded(cursor);
  }

  private static void add(Fields product, List<Offer> offers) throws MalformedJson {
    if (product.text("kind").equals("single")) {
      for (Fields price : product.list("prices")) {
        offers.add(
            new Offer(product.text("sku"), price.text("currency"), price.number("amountMinor")));
      }
    }
  }

  /** The cheapest product in the first currency whose credit reaches for all that is planned. */
  Optional<Plan> cheapest(Map<String, Long> balances) {
    return balances.keySet().stream()
        .flatMap(code -> cheapest(code, balances).stream())
        .findFirst();
  }

  private Optional<Plan> cheapest(String currency, Map<String, Long> balances) {
    return in(currency)
        .filter(offer -> offer.priceMinor > 0)
        .filter(offer -> offer.priceMinor <= balances.get(currency) / Plan.PURCHASES)
        .min(Comparator.comparingLong(Offer::priceMinor))
        .map(offer -> new Plan(offer.sku, offer.priceMinor, currency));
  }

  /** An order beyond the credit of its currency, if one can be put together. */
  Optional<String> beyond(Map<String, Long> balances) {
    Map<String, Long> all = new LinkedHashMap<>(balances);
    offers.forEach(offer -> all.putIfAbsent(offer.currency, 0L));
    return all.keySet().stream().flatMap(code -> beyond(code, all.get(code)).stream()).findFirst();
  }

  private Optional<String> beyond(String currency, long balance) {
    Map<String, Integer> lines = new HashMap<>();
    long sum = 0;
    List<Offer> dearest =
        in(currency)
            .sorted(Comparator.comparingLong(Offer::priceMinor).reversed())
            .limit(MOST_OF_AN_ORDER / MOST_OF_A_LINE)
            .toList();
    for (Offer offer : dearest) {
      lines.put(offer.sku, MOST_OF_A_LINE);
      sum = Math.addExact(sum, Math.multiplyExact(offer.priceMinor, MOST_OF_A_LINE));
    }
    return sum > balance ? Optional.of(Orders.body(currency, lines)) : Optional.empty();
  }

  private Stream<Offer> in(String currency) {
    return offers.stream().filter(offer -> offer.currency.equals(currency));
  }
}
