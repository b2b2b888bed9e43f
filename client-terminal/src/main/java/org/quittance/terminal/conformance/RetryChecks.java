package org.quittance.terminal.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.quittance.terminal.api.NoAnswer;
import org.quittance.terminal.json.Fields;
import org.quittance.terminal.json.MalformedJson;

/** Whoever is in doubt asks again, even while the first is being answered. */
final class RetryChecks implements Checks {
  private static final int AT_ONCE = 16;

  private final Orders orders;
  private final Purse purse;
  private final CutOff cutOff;

  RetryChecks(Orders orders, Purse purse, CutOff cutOff) {
    this.orders = orders;
    this.purse = purse;
    this.cutOff = cutOff;
  }

  @Override
  public Group group() {
    return Group.RETRIES;
  }

  @Override
  public List<Promise> promises() {
    return List.of(
        promise("sixteen-at-once-one-purchase", "one key in 16 requests at once", this::atOnce),
        promise("cut-off-repeated-once", "an order cut off, then repeated", this::repeated));
  }

  private String atOnce() throws NoAnswer, MalformedJson {
    String key = Orders.newKey();
    Purse.Look before = purse.look();
    List<Bought> all = together(key);
    for (Bought one : all) {
      Expect.equal(all.get(0).id(), one.id(), "The purchase ID of one of them");
      Expect.that(all.get(0).boxSet().equals(one.boxSet()), "One of them has another BoxSet.");
    }
    chargedOnce(before, all.get(0));
    return "one purchase, one BoxSet, one charge";
  }

  private List<Bought> together(String key) throws NoAnswer {
    ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
    try {
      List<Future<Bought>> pending = new ArrayList<>();
      for (int i = 0; i < AT_ONCE; i++) {
        pending.add(threads.submit(() -> orders.buy(key)));
      }
      List<Bought> all = new ArrayList<>();
      for (Future<Bought> one : pending) {
        all.add(one.get());
      }
      return all;
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof NoAnswer nothing) {
        throw nothing;
      }
      throw new Broken("One of them: " + failed.getCause().getMessage());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new NotTried("The run was interrupted.");
    } finally {
      threads.shutdownNow();
    }
  }

  private String repeated() throws NoAnswer, MalformedJson {
    String key = Orders.newKey();
    Purse.Look before = purse.look();
    cutOff.beforeAnswer(key, orders.body(1));
    Bought bought = orders.buy(key);
    Bought again = orders.buy(key);
    Expect.equal(bought.id(), again.id(), "The purchase ID of the second repetition");
    chargedOnce(before, bought);
    return "one purchase, one charge";
  }

  private void chargedOnce(Purse.Look before, Bought bought) throws NoAnswer, MalformedJson {
    var fresh = purse.look().since(before, orders.plan().currency()).values();
    long charges =
        fresh.stream()
            .filter(entry -> entry.optionalText("purchaseId").orElse("").equals(bought.id()))
            .count();
    Expect.equal(1L, charges, "The charges for it");
    for (Fields entry : fresh) {
      Expect.that(
          !entry.optionalText("purchaseId").orElse("").equals(bought.id())
              || entry.number("amountMinor") == -bought.amountMinor(),
          "The charge for it is not its price.");
    }
  }
}
