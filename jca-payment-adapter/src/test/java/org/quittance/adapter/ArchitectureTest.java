package org.quittance.adapter;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.quittance.adapter.api.PaymentConnectionFactory;

@AnalyzeClasses(
    packages = "org.quittance.adapter",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule theAdapterUsesNothingElseOfOurs =
      noClasses()
          .should()
          .dependOnClassesThat(
              resideInAPackage("org.quittance..")
                  .and(resideOutsideOfPackage("org.quittance.adapter..")));

  @ArchTest
  static final ArchRule onlyTheOuterPartsKnowTheContainer =
      noClasses()
          .that()
          .resideInAnyPackage(
              "..api..",
              "..dispute..",
              "..gateway..",
              "..payment..",
              "..refund..",
              "..schedule..",
              "..settling..",
              "..store..",
              "..transaction..")
          .and()
          .areNotAssignableTo(PaymentConnectionFactory.class)
          .should()
          .dependOnClassesThat()
          .resideInAPackage("jakarta.resource..");

  @ArchTest
  static final ArchRule theApiUsesNothingBehindIt =
      noClasses()
          .that()
          .resideInAPackage("..adapter.api..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "..outbound..",
              "..inbound..",
              "..transaction..",
              "..payment..",
              "..refund..",
              "..dispute..",
              "..settling..",
              "..gateway..",
              "..store..");

  @ArchTest
  static final ArchRule gatewaysKnowNeitherPaymentsNorTransactions =
      noClasses()
          .that()
          .resideInAPackage("..adapter.gateway..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "..outbound..",
              "..inbound..",
              "..transaction..",
              "..payment..",
              "..refund..",
              "..dispute..",
              "..settling..");

  @ArchTest
  static final ArchRule processorsAreAskedWithoutATransaction =
      noClasses()
          .that()
          .resideInAnyPackage("..gateway.outside..", "..gateway.stripe..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("..adapter.store..", "java.sql..");

  @ArchTest
  static final ArchRule onlyOnePackageKnowsStripe =
      noClasses()
          .that()
          .resideOutsideOfPackage("..gateway.stripe..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("com.stripe..");

  @ArchTest
  static final ArchRule packagesDoNotGoInCircles =
      slices().matching("org.quittance.adapter.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule xaErrorCodesStandInOnePlace =
      noClasses()
          .that()
          .doNotHaveSimpleName("XaErrors")
          .should()
          .callConstructor(javax.transaction.xa.XAException.class, String.class)
          .orShould()
          .callConstructor(javax.transaction.xa.XAException.class, int.class)
          .orShould()
          .callConstructor(javax.transaction.xa.XAException.class);

  @ArchTest
  static final ArchRule settingsAreReadInTwoPlaces =
      noClasses()
          .that()
          .doNotHaveSimpleName("StoreSettings")
          .and()
          .doNotHaveSimpleName("ProcessorSettings")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.eclipse.microprofile.config..");
}
