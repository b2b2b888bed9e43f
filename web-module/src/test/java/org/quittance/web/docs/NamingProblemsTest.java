package org.quittance.web.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.quittance.web.problem.Problem;

/** The catalogue holds each code that any code of ours writes, and nothing else. */
class NamingProblemsTest {

  private static final Pattern REFUSAL = Pattern.compile("super\\(\\s*\"([a-z-]+)\",");
  private static final Pattern PROBLEM =
      Pattern.compile(
          "new (?:Problem|Failure|[A-Z]\\w*NotPossible)\\(\\s*(?:\\d+,\\s*)?\"([a-z-]+)\",");
  private static final Pattern STATUS = Pattern.compile("Map\\.entry\\(\\s*\"([a-z-]+)\",");

  /** Refusals that no caller gets as a problem: turned into another answer, or of a job. */
  private static final Set<String> INSIDE =
      Set.of(
          "outcome-unknown",
          "document-invalid",
          "job-already-running",
          "invalid-client",
          "invalid-scope");

  private final Set<String> catalogue =
      ProblemCatalogue.published().all().stream()
          .map(ProblemCatalogue.Entry::code)
          .collect(Collectors.toCollection(TreeSet::new));

  @Test
  void holdsEveryCodeInTheSources() throws IOException {
    var written = new TreeSet<String>();
    for (String module : List.of("../ejb-module", "../web-module")) {
      try (Stream<Path> files = Files.walk(Path.of(module, "src/main/java"))) {
        for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
          String source = Files.readString(file);
          if (source.contains("extends Refusal")) {
            collect(REFUSAL, source, written);
          }
          collect(PROBLEM, source, written);
          if (file.endsWith("ProblemStatus.java")) {
            collect(STATUS, source, written);
          }
        }
      }
    }
    written.removeAll(INSIDE);
    assertThat(catalogue).containsExactlyElementsOf(written);
  }

  @Test
  void isWhatTheDocumentOfTheApiRefersTo() {
    var documented = new ApiDocument().codes();
    // These two are answers to what is no operation.
    documented.addAll(Set.of("method-not-allowed", "range-not-satisfiable"));
    assertThat(catalogue).containsExactlyElementsOf(documented);
  }

  @Test
  void hasTheStatusesAndTheRetriesThatAreSent() {
    for (ProblemCatalogue.Entry entry : ProblemCatalogue.published().all()) {
      var sent = new Problem(entry.code(), "what", "why", "next");
      assertThat(sent.status()).as(entry.code()).isEqualTo(entry.status());
      assertThat(sent.headers().containsKey("Retry-After"))
          .as(entry.code())
          .isEqualTo(entry.retry());
    }
  }

  @Test
  void saysWhatWhyAndWhatNext() {
    assertThat(ProblemCatalogue.published().all())
        .allSatisfy(
            entry ->
                assertThat(List.of(entry.means(), entry.why(), entry.next()))
                    .as(entry.code())
                    .allSatisfy(text -> assertThat(text).hasSizeGreaterThan(10).endsWith(".")));
  }

  @Test
  void writesNothingOfATextAsMarkup() {
    assertThat(Page.prose("<b> & \"x\" `a<b` [here](/there)"))
        .isEqualTo("&lt;b&gt; &amp; &quot;x&quot; <code>a&lt;b</code> <a href=\"/there\">here</a>");
  }

  private static void collect(Pattern pattern, String source, Set<String> codes) {
    Matcher found = pattern.matcher(source);
    while (found.find()) {
      codes.add(found.group(1));
    }
  }
}
