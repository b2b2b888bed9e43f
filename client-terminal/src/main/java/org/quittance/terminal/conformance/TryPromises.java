package org.quittance.terminal.conformance;

import java.util.ArrayList;
import java.util.List;
import org.quittance.terminal.api.NoAnswer;
import org.quittance.terminal.conformance.Finding.Result;
import org.quittance.terminal.json.MalformedJson;
import org.quittance.terminal.outcome.Failure;

/** Tries one promise after the other; one that is broken does not keep the next from its trial. */
final class TryPromises {
  private final List<Finding> findings = new ArrayList<>();

  /**
   * Tries all of them, in order.
   *
   * @throws Failure if the server cannot be reached at all
   */
  void all(Checks checks) {
    for (Promise promise : checks.promises()) {
      findings.add(attempt(promise));
    }
  }

  List<Finding> findings() {
    return List.copyOf(findings);
  }

  private static Finding attempt(Promise promise) {
    try {
      return finding(promise, Result.PASSED, promise.trial().run());
    } catch (NotTried skipped) {
      return finding(promise, Result.SKIPPED, skipped.getMessage());
    } catch (Broken | Failure | MalformedJson broken) {
      return finding(promise, Result.FAILED, broken.getMessage());
    } catch (IllegalArgumentException | ArithmeticException senseless) {
      // Such as an address that is none, or a number beyond all bounds: nobody foresees them all.
      String what = "An answer makes no sense: " + senseless.getMessage();
      return finding(promise, Result.FAILED, what);
    } catch (NoAnswer nothing) {
      if (nothing.isNothingSent()) {
        throw nothing.asFailure();
      }
      return finding(promise, Result.FAILED, nothing.getMessage());
    }
  }

  private static Finding finding(Promise promise, Result result, String detail) {
    return new Finding(promise.name(), promise.group(), promise.tried(), result, detail);
  }
}
