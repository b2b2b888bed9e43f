package org.quittance.web;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import org.quittance.web.access.Needs;
import org.quittance.web.access.Open;

/** The web module translates: its faces do not know one another, and none knows a table. */
@AnalyzeClasses(packages = "org.quittance.web", importOptions = DoNotIncludeTests.class)
class WebHouseTest {

  private static final String WEB = "org.quittance.web.";

  @ArchTest
  static final ArchRule apiKnowsNoOtherFace =
      noClasses()
          .that()
          .resideInAPackage(WEB + "api..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(WEB + "store..", WEB + "console..", WEB + "content..");

  @ArchTest
  static final ArchRule consoleKnowsNoOtherFace =
      noClasses()
          .that()
          .resideInAPackage(WEB + "console..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(WEB + "store..", WEB + "api..", WEB + "content..");

  @ArchTest
  static final ArchRule contentKnowsNoOtherFaceAndNoBuyer =
      noClasses()
          .that()
          .resideInAPackage(WEB + "content..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              WEB + "store..", WEB + "api..", WEB + "console..", "org.quittance.storefront..");

  @ArchTest
  static final ArchRule nothingHereKnowsATable =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("jakarta.persistence..", "java.sql..")
          .because("the web module calls use cases")
          .allowEmptyShould(false);

  @ArchTest
  static final ArchRule nothingHereKnowsTheAdapter =
      noClasses().should().dependOnClassesThat().resideInAPackage("org.quittance.adapter..");

  @ArchTest
  static final ArchRule everyOperationSaysWhoMay =
      methods()
          .that()
          .areAnnotatedWith(GET.class)
          .or()
          .areAnnotatedWith(POST.class)
          .or()
          .areAnnotatedWith(PUT.class)
          .or()
          .areAnnotatedWith(PATCH.class)
          .or()
          .areAnnotatedWith(DELETE.class)
          .should()
          .beAnnotatedWith(Needs.class)
          .orShould()
          .beAnnotatedWith(Open.class);

  @ArchTest
  static final ArchRule noCycles = slices().matching(WEB + "(*)..").should().beFreeOfCycles();
}
