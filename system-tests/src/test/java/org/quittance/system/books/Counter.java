package org.quittance.system.books;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.quittance.system.harness.Answer;
import org.quittance.system.harness.Device;
import org.quittance.system.harness.Json;
import org.quittance.system.harness.Shop;

/** Where clients ask: journals, sends, and journals what was answered. */
public final class Counter {

  private final ClientJournal journal;
  private final Tally tally;
  private final String sku;
  private final Map<String, String> proofs = new ConcurrentHashMap<>();
  private final Map<String, Device> devices = new ConcurrentHashMap<>();

  /**
   * @param sku what is bought here
   */
  public Counter(ClientJournal journal, Tally tally, String sku) {
    this.journal = journal;
    this.tally = tally;
    this.sku = sku;
  }

  /** Whether a client can open an eBox of that purchase; its proof is known since it was bought. */
  public boolean hasProofOf(String purchaseId) {
    return proofs.containsKey(purchaseId);
  }

  /**
   * Asks once.
   *
   * @return the answer's status
   * @throws UncheckedIOException if none came
   */
  public int ask(Shop shop, Asked asked) {
    journal.sending(asked);
    try {
      Answer answer =
          switch (asked.kind()) {
            case BUY -> shop.buy(asked.key(), order(asked));
            case REFUND -> shop.refund(asked.key(), asked.purchaseId(), asked.amountMinor());
            case OPEN -> open(shop, asked);
          };
      take(asked, answer);
      return answer.status();
    } catch (UncheckedIOException none) {
      if (none.getCause() instanceof ConnectException) {
        journal.notSent(asked.key());
      }
      throw none;
    }
  }

  private String order(Asked asked) {
    return asked.isCard()
        ? Shop.cardOrder(sku, asked.quantity(), asked.token())
        : Shop.order(sku, asked.quantity());
  }

  private Answer open(Shop shop, Asked asked) {
    Device device = devices.computeIfAbsent(asked.purchaseId(), unknown -> new Device());
    return device.open(shop.open(), proofs.get(asked.purchaseId()));
  }

  private void take(Asked asked, Answer answer) {
    String key = asked.key();
    switch (answer.status()) {
      case 200, 201 -> {
        boolean other =
            switch (asked.kind()) {
              case BUY -> journal.answered(key, bought(answer), digest(answer));
              case REFUND -> journal.answered(key, answer.json().path("refundId").asText(), "");
              case OPEN -> journal.answered(key, license(answer), "");
            };
        contradicted(other, key, answer);
      }
      case 400, 402, 403, 404, 410, 422 -> {
        contradicted(journal.refused(key, answer.code()), key, answer);
      }
      case 409 -> {
        if (!answer.code().endsWith("-in-flight") && !answer.code().equals("proof-pending")) {
          contradicted(journal.refused(key, answer.code()), key, answer);
        }
      }
      default -> {
        // 202, 429 and all that is the server's own trouble: not final, the same key asks again.
      }
    }
  }

  private void contradicted(boolean other, String key, Answer answer) {
    if (other) {
      tally.duplicated(key, "is answered otherwise than before: " + answer);
    }
  }

  private String bought(Answer answer) {
    JsonNode json = answer.json();
    String purchase = json.path("purchaseId").asText();
    String proof = json.path("boxSet").path("eBoxes").path(0).path("proof").asText();
    if (!proof.isEmpty()) {
      proofs.put(purchase, proof);
    }
    return purchase;
  }

  /** The SHA-256 of the BoxSet's bytes as they stand in the answer. */
  private static String digest(Answer answer) {
    String text = answer.text();
    int start = text.indexOf("\"boxSet\":");
    if (start < 0) {
      return "";
    }
    String boxSet = text.substring(start + "\"boxSet\":".length(), text.length() - 1);
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(boxSet.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException absent) {
      throw new IllegalStateException(absent);
    }
  }

  private static String license(Answer answer) {
    String payload = answer.json().path("license").asText().split("\\.")[1];
    return Json.parse(Base64.getUrlDecoder().decode(payload)).path("jti").asText();
  }
}
