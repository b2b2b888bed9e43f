package org.quittance.distribution;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

@AnalyzeClasses(
    packages = "org.quittance.distribution",
    importOptions = ImportOption.DoNotIncludeTests.class)
class NeverLearnsWhoBoughtTest {

  private static final String TELLING =
      "(?i).*(member|buyer|payer|purchase|store(?!d)|organi[sz]ation|price|email).*";

  @ArchTest
  static final ArchRule noFieldCouldHoldABuyer = noFields().should().haveNameMatching(TELLING);

  @Test
  void noTableOrColumnCouldHoldABuyer() throws IOException {
    try (var script =
        NeverLearnsWhoBoughtTest.class.getResourceAsStream(
            "/db/migration/common/V1__distribution.sql")) {
      assertThat(new String(script.readAllBytes(), StandardCharsets.UTF_8).lines())
          .filteredOn(line -> !line.startsWith("--"))
          .hasSizeGreaterThan(50)
          .noneMatch(line -> line.matches(TELLING));
    }
  }
}
