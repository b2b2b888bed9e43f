package org.quittance.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.persistence.Entity;

/** The arrows of the house (ARCHITECTURE.md), each as a rule. */
@AnalyzeClasses(packages = "org.quittance", importOptions = DoNotIncludeTests.class)
class HouseTest {

  private static final String ROOT = "org.quittance.";

  @ArchTest
  static final ArchRule distributionKnowsNobodyElse =
      noClasses()
          .that()
          .resideInAPackage(ROOT + "distribution..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              ROOT + "storefront..",
              ROOT + "settlement..",
              ROOT + "backoffice..",
              ROOT + "recovery..",
              ROOT + "adapter..");

  @ArchTest
  static final ArchRule settlementKnowsNobodyElse =
      noClasses()
          .that()
          .resideInAPackage(ROOT + "settlement..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              ROOT + "storefront..", ROOT + "distribution..", ROOT + "backoffice..");

  @ArchTest
  static final ArchRule storefrontDoesNotKnowTheBackOffice =
      noClasses()
          .that()
          .resideInAPackage(ROOT + "storefront..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage(ROOT + "backoffice..");

  @ArchTest
  static final ArchRule onlySettlementSpeaksToTheAdapter =
      noClasses()
          .that()
          .resideOutsideOfPackages(ROOT + "settlement..", ROOT + "adapter..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage(ROOT + "adapter..");

  @ArchTest
  static final ArchRule settlementUsesOnlyTheAdaptersApi =
      noClasses()
          .that()
          .resideInAPackage(ROOT + "settlement..")
          .should()
          .dependOnClassesThat(
              resideInAPackage(ROOT + "adapter..")
                  .and(resideOutsideOfPackage(ROOT + "adapter.api..")));

  @ArchTest
  static final ArchRule theSharedWordsAndTheVaultUseNoRoom =
      noClasses()
          .that()
          .resideInAnyPackage(ROOT + "shared..", ROOT + "vault..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              ROOT + "distribution..",
              ROOT + "settlement..",
              ROOT + "storefront..",
              ROOT + "backoffice..",
              ROOT + "recovery..");

  @ArchTest
  static final ArchRule theMethodsOfThisModuleKnowNoWeb =
      noClasses()
          .that()
          .resideInAPackage("org.quittance..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("jakarta.servlet..", "jakarta.ws.rs..", "jakarta.faces..");

  @ArchTest
  static final ArchRule featuresHaveNoCycles =
      slices().matching(ROOT + "(*).(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule entitiesHaveNoSetters =
      noMethods()
          .that()
          .areDeclaredInClassesThat()
          .areAnnotatedWith(Entity.class)
          .should()
          .haveNameMatching("set[A-Z].*");

  @ArchTest
  static final ArchRule useCasesAreStateless =
      classes()
          .that()
          .areAnnotatedWith(jakarta.ejb.TransactionAttribute.class)
          .should()
          .beAnnotatedWith(jakarta.ejb.Stateless.class);
}
