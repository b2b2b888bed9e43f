package org.quittance.system.books;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import org.quittance.system.harness.Pause;
import org.quittance.system.harness.Shop;

/** All is back: clients repeat their keys until each has an answer that is final. */
public final class Settlement {

  /** What has no end after that is undecided. */
  public static final Duration BOUND = Duration.ofSeconds(60);

  private final ClientJournal journal;
  private final Counter counter;
  private final Tally tally;

  public Settlement(ClientJournal journal, Counter counter, Tally tally) {
    this.journal = journal;
    this.counter = counter;
    this.tally = tally;
  }

  /** Those who wait are answered. */
  public void settle(Shop shop) {
    // A client that died with an earlier life of this check took its device along.
    open(wish -> !wish.isGivenUp()).stream()
        .filter(wish -> wish.asked().kind() == Asked.Kind.OPEN)
        .filter(wish -> !counter.hasProofOf(wish.asked().purchaseId()))
        .forEach(wish -> journal.givingUp(wish.key()));
    repeat(shop, wish -> !wish.isGivenUp());
  }

  /**
   * Those who gave up come back in the end: what was resolved is resumed.
   *
   * @param whose which of them
   */
  public void resume(Shop shop, Predicate<Wish> whose) {
    repeat(shop, whose.and(wish -> wish.asked().kind() != Asked.Kind.OPEN));
  }

  /** Every answered purchase is asked for once more; the journal notices another answer. */
  public void compare(Shop shop) {
    for (Wish wish : journal.wishes()) {
      if (wish.asked().kind() == Asked.Kind.BUY && wish.isAnswered()) {
        int status = counter.ask(shop, wish.asked());
        if (status != 201) {
          tally.lost(wish.key(), "was purchase " + wish.id() + ", now the answer is " + status);
        }
      }
    }
  }

  private void repeat(Shop shop, Predicate<Wish> whose) {
    long end = System.nanoTime() + BOUND.toNanos();
    while (!open(whose).isEmpty() && System.nanoTime() < end) {
      open(whose).forEach(wish -> ask(shop, wish));
      Pause.millis(300);
    }
    open(whose).forEach(wish -> tally.undecided(wish.key(), "got no final answer in " + BOUND));
  }

  private void ask(Shop shop, Wish wish) {
    try {
      counter.ask(shop, wish.asked());
    } catch (UncheckedIOException none) {
      System.err.println(wish.key() + ": " + none.getMessage());
    }
  }

  private List<Wish> open(Predicate<Wish> whose) {
    return journal.wishes().stream().filter(Wish::isOpen).filter(whose).toList();
  }
}
