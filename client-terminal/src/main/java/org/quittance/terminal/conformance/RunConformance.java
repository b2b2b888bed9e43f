package org.quittance.terminal.conformance;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.quittance.terminal.api.Credentials;
import org.quittance.terminal.api.NoAnswer;
import org.quittance.terminal.api.Probe;
import org.quittance.terminal.api.ServerTime;
import org.quittance.terminal.json.MalformedJson;
import org.quittance.terminal.outcome.OutcomeUnknown;
import org.quittance.terminal.outcome.Refused;

/**
 * Tries every promise of the API as one client, spends no more than it says beforehand, and has
 * paid back what it can. Safe to repeat: every run has keys of its own.
 */
public final class RunConformance {
  private final ServerTime time;
  private final Await await;
  private final Optional<Credentials> neighbour;
  private final Noted noted = new Noted();
  private final Wire anonymous;
  private final Tokens tokens;
  private final Wire wire;

  /**
   * @param neighbour another account, to look at what is not the client's
   * @param await how long to look again for what takes a while
   */
  public RunConformance(
      Probe probe, ServerTime time, Client client, Optional<Credentials> neighbour, Await await) {
    this.time = time;
    this.await = await;
    this.neighbour = neighbour;
    this.anonymous = new Wire(probe, noted, await, () -> "");
    this.tokens = new Tokens(anonymous, client);
    this.wire = new Wire(probe, noted, await, tokens::authorization);
  }

  /**
   * Runs to the end, whatever does not hold.
   *
   * @param budget what may be spent at most, if there is a limit
   * @param announce told the plan before anything is bought
   */
  public Report run(Optional<Budget> budget, Consumer<Plan> announce) {
    Purse purse = new Purse(wire);
    try {
      Purse.Look credit = purse.look();
      Goods goods = Goods.read(wire);
      Plan plan = plan(goods, credit, budget);
      announce.accept(plan);
      return run(purse, goods, plan);
    } catch (NoAnswer nothing) {
      throw nothing.asFailure();
    } catch (MalformedJson | Broken senseless) {
      throw new OutcomeUnknown(
          "not-begun",
          "Catalogue or credit cannot be read, so nothing was bought. " + senseless.getMessage());
    }
  }

  private static Plan plan(Goods goods, Purse.Look credit, Optional<Budget> budget) {
    Map<String, Long> means = new LinkedHashMap<>(credit.balances());
    budget.ifPresent(
        limit -> {
          means.keySet().retainAll(Set.of(limit.currency()));
          means.replaceAll((currency, balance) -> Math.min(balance, limit.amountMinor()));
        });
    return goods
        .cheapest(means)
        .orElseThrow(
            () ->
                new Refused(
                    "nothing-to-buy",
                    "The run needs "
                        + Plan.PURCHASES
                        + " purchases of one single product, and neither the client's credit nor"
                        + " --budget may be exceeded; nothing was bought. Top the credit up, or"
                        + " offer something cheaper."));
  }

  private Report run(Purse purse, Goods goods, Plan plan) {
    Orders orders = new Orders(wire, plan);
    PayBack payBack = new PayBack(wire, orders);
    TryPromises trials = new TryPromises();
    try {
      checks(purse, goods, orders, payBack).forEach(trials::all);
    } finally {
      payBack.rest();
    }
    trials.all(new AfterwardsChecks(wire, noted));
    return new Report(trials.findings(), payBack.spending());
  }

  private List<Checks> checks(Purse purse, Goods goods, Orders orders, PayBack payBack) {
    Feed feed = new Feed(wire);
    FirstPurchase first = new FirstPurchase(orders, purse, feed);
    Decline decline = new Decline(orders, purse, goods);
    CutOff cutOff = new CutOff(wire);
    Exchange exchange = new Exchange(anonymous, time);
    return List.of(
        new AuthenticationChecks(wire, tokens, orders),
        new ForgedTokenChecks(wire, tokens, time),
        new IdempotencyChecks(wire, orders, first, decline),
        new RetryChecks(orders, purse, cutOff),
        new RecoveryChecks(wire, orders, cutOff, await),
        new MoneyChecks(wire, orders, first, decline),
        new SignatureChecks(wire, first, exchange),
        new RepresentationChecks(wire, orders, first),
        new PagingChecks(wire, orders),
        new IsolationChecks(wire, neighbour),
        new EventChecks(feed, first, await),
        new ErrorChecks(wire, orders, first),
        new RefundChecks(orders, purse, payBack, exchange));
  }
}
