package org.quittance.terminal.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.JsonValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quittance.terminal.outcome.Refused;

class JournalTest {
  @TempDir Path directory;

  private Journal journal() {
    return new Journal(new Home(directory), "http://store", "member");
  }

  private List<Path> entries() throws IOException {
    try (Stream<Path> files = Files.list(directory.resolve("journal"))) {
      return files.filter(file -> file.toString().endsWith(".json")).toList();
    }
  }

  @Test
  void remembersTheExactRequestInAnotherRun() {
    journal().record("k", "{\"a\": \"é\\n\"}");

    assertThat(journal().findRequest("k")).contains("{\"a\": \"é\\n\"}");
    assertThat(journal().findRequest("other")).isEmpty();
  }

  @Test
  void acceptsTheSameRequestAgain() throws IOException {
    assertThat(journal().record("k", "body")).as("for the first time").isTrue();
    assertThat(journal().record("k", "body")).as("for the first time").isFalse();

    assertThat(entries()).hasSize(1);
  }

  @Test
  void knowsThatNobodyWasEverReachedWithTheKey() {
    Journal first = journal();
    first.record("k", "body");
    first.recordUnsent("k", "body");
    Journal second = journal();
    assertThat(second.record("k", "body")).as("nothing ever sent").isTrue();
    second.recordUnsent("k", "body");

    assertThat(journal().record("k", "body")).as("nothing ever sent").isTrue();
    assertThat(journal().findRequest("k")).contains("body");
    assertThat(journal().record("k", "body")).as("after a run that died").isFalse();
  }

  @Test
  void doesNotTakeTheWordOfOneRunForAnother() {
    Journal refused = journal();
    refused.record("k", "body");
    journal().record("k", "body");
    refused.recordUnsent("k", "body");

    assertThat(journal().record("k", "body")).as("nothing ever sent").isFalse();
  }

  @Test
  void refusesAnotherRequestUnderTheKey() {
    journal().record("k", "body");

    assertThatThrownBy(() -> journal().record("k", "other"))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("already stands for another purchase");
    assertThat(journal().findRequest("k")).contains("body");
  }

  @Test
  void keepsTheRequestWithItsAnswer() throws IOException {
    journal().record("k", "body");
    journal().recordAnswer("k", "body", 201, JsonValue.EMPTY_JSON_OBJECT);

    assertThat(journal().findRequest("k")).contains("body");
    assertThat(entries()).singleElement().satisfies(e -> assertThat(e).content().contains("201"));
  }

  @Test
  void tellsStoresAndAccountsApart() {
    journal().record("k", "body");

    new Journal(new Home(directory), "http://other", "member").record("k", "other");
    new Journal(new Home(directory), "http://store", "other").record("k", "third");

    assertThat(journal().findRequest("k")).contains("body");
    assertThat(new Journal(new Home(directory), "http://third", "member").findElsewhere("k"))
        .isPresent();
    assertThat(journal().findElsewhere("other")).isEmpty();
  }

  @Test
  void letsOneOfManyClaimTheKey() {
    AtomicInteger claimed = new AtomicInteger();
    AtomicInteger refused = new AtomicInteger();
    IntStream.range(0, 8)
        .parallel()
        .forEach(
            number -> {
              try {
                journal().record("k", "body " + number);
                claimed.incrementAndGet();
              } catch (Refused another) {
                refused.incrementAndGet();
              }
            });

    assertThat(claimed).hasValue(1);
    assertThat(refused).hasValue(7);
  }

  @Test
  void saysWhichFileIsDamaged() throws IOException {
    journal().record("k", "body");
    Files.writeString(entries().get(0), "{\"request\":");

    assertThatThrownBy(() -> journal().findRequest("k"))
        .isInstanceOf(Refused.class)
        .hasMessageContaining(directory.toString());
  }

  @Test
  void saysWhenTheHomeCannotBeUsed() throws IOException {
    Path file = Files.writeString(directory.resolve("file"), "");
    Journal journal = new Journal(new Home(file), "http://store", "member");

    assertThatThrownBy(() -> journal.record("k", "body"))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("--home");
  }
}
