package org.quittance.processor;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Decides for each request what goes wrong with it: by what was ordered, or by the card's token
 * such as {@code tok_capture_drop_after} or {@code tok_confirm_delay_before_3000}, which works once
 * for an intent.
 */
final class Faults {

  private static final Pattern TOKEN =
      Pattern.compile("tok_(confirm|capture|cancel|refund)_([a-z_]+?)(?:_([0-9]+))?");

  private final List<Ordered> ordered = new ArrayList<>();
  private final Set<String> seen = new HashSet<>();
  private Random random = new Random(0);

  /** A fault and how often it still happens. */
  private static final class Ordered {
    private final Fault fault;
    private int left;

    Ordered(Fault fault) {
      this.fault = fault;
      this.left = fault.times();
    }
  }

  /**
   * What goes wrong with one request.
   *
   * @param kinds each kind, with how long it takes
   */
  record Now(Map<Fault.Kind, Long> kinds) {
    boolean has(Fault.Kind kind) {
      return kinds.containsKey(kind);
    }

    void pause(Fault.Kind delay) {
      try {
        Thread.sleep(kinds.getOrDefault(delay, 0L));
      } catch (InterruptedException closing) {
        Thread.currentThread().interrupt();
      }
    }
  }

  synchronized void add(Fault fault) {
    ordered.add(new Ordered(fault));
  }

  /** The source of every choice from now on. */
  synchronized void seed(long seed) {
    random = new Random(seed);
  }

  synchronized void clear() {
    ordered.clear();
  }

  /**
   * @param token of the intent in question, or null
   * @param intent its ID, or null
   */
  synchronized Now at(Operation operation, String token, String intent) {
    var kinds = new EnumMap<Fault.Kind, Long>(Fault.Kind.class);
    for (Ordered one : List.copyOf(ordered)) {
      Fault fault = one.fault;
      boolean meant = fault.operation() == null || fault.operation() == operation;
      if (meant && random.nextDouble() < fault.probability()) {
        kinds.put(fault.kind(), fault.millis());
        if (fault.times() > 0 && --one.left == 0) {
          ordered.remove(one);
        }
      }
    }
    Matcher named = TOKEN.matcher(token == null ? "" : token);
    if (named.matches()
        && named.group(1).equals(operation.name().toLowerCase(Locale.ROOT))
        && seen.add(operation + " " + intent)) {
      kinds.put(
          Fault.Kind.valueOf(named.group(2).toUpperCase(Locale.ROOT)),
          named.group(3) == null ? 0 : Long.parseLong(named.group(3)));
    }
    return new Now(kinds);
  }
}
