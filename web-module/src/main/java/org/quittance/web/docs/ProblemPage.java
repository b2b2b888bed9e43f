package org.quittance.web.docs;

import java.util.List;
import org.quittance.web.docs.ProblemCatalogue.Entry;

/** The pages about problems. */
final class ProblemPage {

  private static final String ONE =
      """
      <main id="content" class="slip wide">
      %1$s
      <p class="trail"><a href="/problems">Problems</a></p>
      <h1>%2$s</h1>
      <p class="lead">%3$s</p>
      <h2>Why it happens</h2>
      <p>%4$s</p>
      <h2>What to do next</h2>
      <p>%5$s</p>
      <p>%6$s</p>
      <p class="small"><span class="id">%7$s</span> · HTTP status %8$d · <a href="/api/docs">the API</a></p>
      </main>
      """;

  private static final String LIST =
      """
      <main id="content" class="slip wide">
      %1$s
      <h1>Problems</h1>
      <p class="lead">Whatever the API refuses, it refuses with one of these codes: what happened, why, and what to do next.</p>
      <table class="fields">
      <caption>The code is the last part of a problem’s <code>type</code>.</caption>
      <thead><tr><th scope="col">Code</th><th scope="col">Status</th><th scope="col">What happened</th></tr></thead>
      <tbody>
      %2$s</tbody>
      </table>
      </main>
      """;

  private ProblemPage() {}

  static byte[] of(Entry problem) {
    String repeat =
        problem.retry()
            ? "The same request may be sent again after the seconds that Retry-After names."
            : "The same request, sent again, gets the same answer until something else changes.";
    String title = problem.title();
    return Page.of(
        title,
        ONE.formatted(
            Page.MARK,
            Page.prose(title),
            Page.prose(problem.means()),
            Page.prose(problem.why()),
            Page.prose(problem.next()),
            repeat,
            problem.code(),
            problem.status()));
  }

  static byte[] list(List<Entry> problems) {
    var rows = new StringBuilder();
    for (Entry problem : problems) {
      rows.append(
          "<tr><th scope=\"row\"><a class=\"id\" href=\"/problems/%1$s\">%1$s</a></th><td>%2$d</td><td>%3$s</td></tr>%n"
              .formatted(problem.code(), problem.status(), Page.prose(problem.title())));
    }
    return Page.of("Problems", LIST.formatted(Page.MARK, rows));
  }
}
