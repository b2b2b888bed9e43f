package org.quittance.web.console;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "org.quittance", importOptions = DoNotIncludeTests.class)
class ConsoleBoundaryTest {

  @ArchTest
  static final ArchRule knowsNothingOfTheApi =
      noClasses()
          .that()
          .resideInAPackage("org.quittance.web.console..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.quittance.web.api..",
              "org.quittance.web.content..",
              "org.quittance.web.store..",
              "org.quittance.adapter..",
              "jakarta.persistence..");
}
