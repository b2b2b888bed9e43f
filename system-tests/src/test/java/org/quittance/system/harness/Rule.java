package org.quittance.system.harness;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A line of a method of the server at which something is done to it.
 *
 * @param type class
 * @param method its name, with parameter types where it is overloaded
 * @param where {@code ENTRY} or {@code EXIT}
 * @param condition of Byteman, beginning with {@code &&}, or empty; {@link #SECOND} stands for the
 *     second such call of a thread within its transaction
 */
record Rule(String type, String method, String where, String condition) {

  static final String ADAPTER = "org.quittance.adapter.transaction.PaymentXAResource";
  static final String DERBY = "org.apache.derby.impl.jdbc.EmbedXAResource";
  static final String POSTGRES = "org.postgresql.xa.PGXAConnection";

  /** The license database also commits transactions of its own in one phase. */
  static final String TWO_PHASE = " && !$2";

  /** One transaction keeps to one thread, so the second call of a thread is the other branch's. */
  static final String SECOND = " && SECOND";

  private static final String NEVER = " && false";

  static Rule of(String type, String method, String where, String condition) {
    return new Rule(type, method, where, condition);
  }

  static Rule entry(String type, String method) {
    return of(type, method, "ENTRY", "");
  }

  static Rule exit(String type, String method) {
    return of(type, method, "EXIT", "");
  }

  /** The same at each XA resource. */
  static List<Rule> atEach(String method, String where, String condition) {
    return List.of(
        of(ADAPTER, method, where, condition),
        of(DERBY, method, where, condition),
        of(POSTGRES, method, where, condition));
  }

  /** The second call of a transaction, if it is the adapter's, or if it is not. */
  static List<Rule> secondAt(String method, boolean adapter) {
    String here = TWO_PHASE + SECOND;
    String elsewhere = here + NEVER;
    return List.of(
        of(ADAPTER, method, "ENTRY", adapter ? here : elsewhere),
        of(DERBY, method, "ENTRY", adapter ? elsewhere : here),
        of(POSTGRES, method, "ENTRY", adapter ? elsewhere : here));
  }

  /** Rules and lists of rules as one list. */
  static List<Rule> flat(Object... rules) {
    var flat = new ArrayList<Rule>();
    for (Object rule : rules) {
      if (rule instanceof List<?> several) {
        flat.addAll(flat(several.toArray()));
      } else {
        flat.add((Rule) rule);
      }
    }
    return flat;
  }

  boolean counts() {
    return condition.contains(SECOND);
  }

  /**
   * @param name of the rule, and of its count
   * @param armedBy the file that must be there
   * @param act what is done then
   */
  String text(String name, Path armedBy, String act) {
    String second = "incrementCounter(" + counter(name) + ") == 2";
    return String.format(
        """
        RULE %s in %s %s
        CLASS %s
        METHOD %s
        AT %s
        BIND armed:java.io.File = new java.io.File("%s")
        IF armed.exists()%s
        DO %s
        ENDRULE

        """,
        name, type, method, type, method, where, armedBy, condition.replace("SECOND", second), act);
  }

  /** Starts the count of that name anew where this thread comes here. */
  String reset(String name) {
    return String.format(
        """
        RULE count for %s from %s
        CLASS %s
        METHOD %s
        AT ENTRY
        IF true
        DO readCounter(%s, true)
        ENDRULE

        """,
        name, type, type, method, counter(name));
  }

  private static String counter(String name) {
    return "\"" + name + "\" + Thread.currentThread().getName()";
  }
}
