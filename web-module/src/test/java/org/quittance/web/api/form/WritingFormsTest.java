package org.quittance.web.api.form;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.xml.bind.annotation.XmlRootElement;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.quittance.distribution.StateChange;
import org.quittance.distribution.device.Nonce;
import org.quittance.distribution.license.IssuedLicense;
import org.quittance.distribution.license.LicenseFacts;
import org.quittance.distribution.license.LicenseStatus;
import org.quittance.distribution.proof.ProofFacts;
import org.quittance.distribution.proof.ProofState;
import org.quittance.settlement.dispute.DisputeFacts;
import org.quittance.settlement.dispute.DisputeState;
import org.quittance.settlement.payment.StoreCredit;
import org.quittance.settlement.refund.RefundFacts;
import org.quittance.settlement.refund.RefundState;
import org.quittance.shared.Money;
import org.quittance.shared.Reason;
import org.quittance.storefront.aftersale.LicenseStanding;
import org.quittance.storefront.aftersale.ProofStanding;
import org.quittance.storefront.aftersale.Reissue;
import org.quittance.storefront.boxset.BoxSetFacts;
import org.quittance.storefront.boxset.EBoxFacts;
import org.quittance.storefront.boxset.ReplacementFacts;
import org.quittance.storefront.catalogue.Offer;
import org.quittance.storefront.purchase.Bought;
import org.quittance.storefront.purchase.PurchaseFacts;
import org.quittance.storefront.purchase.PurchaseState;
import org.quittance.vault.jose.StrictJson;

/** Forms are written as JSON and as XML that fits the published schema. */
class WritingFormsTest {

  private static final UUID ID = UUID.fromString("01a20398-86f6-7d9e-b9f9-535d14541b4b");
  private static final Instant AT = Instant.parse("2026-11-01T12:00:00.123Z");
  private static final String JWS = "eyJh.eyJi_-.sig";
  private static final String STORED =
      """
      {"boxSetId":"%1$s","issuedAt":"2026-11-01T12:00:00.123Z","eBoxes":[{"eBoxId":"%1$s",
       "proofId":"%1$s","product":{"sku":"A<&>","name":"\u00c4 & \u65e5"},"proof":"%2$s"}]}
      """
          .formatted(ID, JWS);

  private static final List<StateChange> HISTORY =
      List.of(
          new StateChange(AT, null, "issued", "server", "One."),
          new StateChange(AT, "issued", "redeemed", "server", "Two."));

  private static byte[] stored() {
    return STORED.getBytes(StandardCharsets.UTF_8);
  }

  private static PurchaseFacts purchase(UUID boxSet) {
    return new PurchaseFacts(
        ID,
        "key \"1\"",
        ID,
        PurchaseState.CAPTURED,
        boxSet,
        new Money(990, "EUR"),
        "credit",
        AT,
        null,
        null,
        List.of(new PurchaseFacts.Line("A", "\u00c4 \"quoted\"\n", 1, 990)));
  }

  private static Offer offer() {
    return new Offer(
        "A",
        1,
        "Name",
        "Two\nlines",
        "single",
        List.of(new Money(1, "EUR")),
        List.of(new Offer.Part("B", "Part", 2)),
        List.of());
  }

  static Stream<Form> forms() {
    var refund =
        new RefundFacts(
            ID,
            ID,
            RefundState.REFUSED,
            new Money(1, "EUR"),
            "why",
            AT,
            List.of(new RefundFacts.Reason("nothing-captured", "There was none.")));
    var dispute = new DisputeFacts(ID, ID, DisputeState.OPENED, new Money(1, "EUR"), "why", AT);
    var entry = new StoreCredit.Entry(ID, null, "top-up", 5, "EUR", AT);
    return Stream.of(
        BoxSetForm.of(stored()),
        BoxSetForm.of(stored()).eBox(ID.toString()).orElseThrow().alone(),
        BoxSetSummaryForm.of(new BoxSetFacts(ID, ID, AT)),
        LicenseForm.of(new IssuedLicense(ID, 1, ID, "active", JWS, false)),
        LicenseForm.of(new IssuedLicense(ID, 1, ID, "active", JWS, false)).minimal().orElseThrow(),
        ProofStatusForm.of(
            new ProofStanding(
                purchase(ID),
                new EBoxFacts(ID, ID, "A", "Name", 1),
                new ProofFacts(ID, "A", ProofState.REDEEMED, 2, "digest", AT, AT),
                Optional.of(ID),
                Optional.of(ID),
                Optional.empty(),
                List.of(new Reason("proof-already-redeemed", "what", "why", "next")),
                HISTORY)),
        ReissueForm.of(
            new Reissue(
                new ReplacementFacts(ID, ID, ID, ID, "lost"),
                ID,
                new EBoxFacts(ID, ID, "A", "Name", 1),
                Optional.empty())),
        LicenseStatusForm.of(
            new LicenseStanding(
                ID,
                new LicenseFacts(ID, ID, "A", "device", LicenseStatus.ACTIVE, 1, AT),
                List.of(),
                HISTORY)),
        NonceForm.of(new Nonce("abc", AT)),
        ProductForm.of(offer()),
        PurchaseForm.bought(
            new Bought(purchase(ID), Optional.of("https://pay.example/?a=1&b=2")), stored()),
        PurchaseForm.whole(purchase(null), Optional.empty()),
        RefundForm.of(refund),
        DisputeForm.of(dispute),
        CreditForm.of(
            new StoreCredit(List.of(new StoreCredit.Account("EUR", -5, 0, 10)), List.of(entry))),
        new PageForm(List.of(PurchaseForm.summary(purchase(ID)), ProductForm.of(offer())), "next"),
        new PageForm(
            List.of(RefundForm.of(refund), DisputeForm.of(dispute), EntryForm.of(entry)), null),
        new PageForm(List.of(), null));
  }

  @ParameterizedTest
  @MethodSource("forms")
  void fitThePublishedSchemaAndAreJson(Form form) throws Exception {
    byte[] xml = XmlForm.write(form);
    SchemaFactory.newDefaultInstance()
        .newSchema(new StreamSource(XmlForm.schema()))
        .newValidator()
        .validate(new StreamSource(new ByteArrayInputStream(xml)));
    assertThat(StrictJson.object(form.json())).isNotEmpty();
    assertThat(XmlForm.write(form)).isEqualTo(xml);
  }

  @Test
  void signedTextsAndStoredBytesStandVerbatim() {
    BoxSetForm boxSet = BoxSetForm.of(stored());
    assertThat(new String(XmlForm.write(boxSet), StandardCharsets.UTF_8))
        .contains("<proof>" + JWS + "</proof>");
    assertThat(boxSet.json()).isEqualTo(STORED);
    assertThat(PurchaseForm.bought(new Bought(purchase(ID), Optional.empty()), stored()).json())
        .endsWith("\"boxSet\":" + STORED + "}");
    assertThat(boxSet.eBox("another")).isEmpty();
  }

  @Test
  void nullsAreSaidWhereTheContractHasThemAndLeftOutElsewhere() {
    assertThat(PurchaseForm.summary(purchase(null)).json())
        .isEqualTo(
            "{\"purchaseId\":\"%s\",\"idempotencyKey\":\"key \\\"1\\\"\",\"state\":\"captured\","
                    .formatted(ID)
                + "\"boxSetId\":null,\"amountMinor\":990,\"currency\":\"EUR\","
                + "\"createdAt\":\"2026-11-01T12:00:00.123Z\"}");
    assertThat(new PageForm(List.of(), null).json()).isEqualTo("{\"items\":[],\"next\":null}");
  }

  @Test
  void everyDocumentOfTheSchemaIsBound() {
    assertThat(Forms.ALL).allMatch(form -> form.isAnnotationPresent(XmlRootElement.class));
  }
}
