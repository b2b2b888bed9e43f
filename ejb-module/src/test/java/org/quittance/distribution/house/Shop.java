package org.quittance.distribution.house;

import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.quittance.distribution.Cause;
import org.quittance.distribution.content.Content;
import org.quittance.distribution.content.ReceiveContent;
import org.quittance.distribution.device.DeviceKeys;
import org.quittance.distribution.device.IssueNonce;
import org.quittance.distribution.device.Possession;
import org.quittance.distribution.device.VerifyPossession;
import org.quittance.distribution.license.GenerateLicense;
import org.quittance.distribution.license.IssuedLicense;
import org.quittance.distribution.product.ProductDraft;
import org.quittance.distribution.product.RegisterProduct;
import org.quittance.distribution.proof.IssueProofs;
import org.quittance.distribution.proof.IssuedProof;
import org.quittance.distribution.proof.ProofFacts;
import org.quittance.distribution.proof.ProofState;
import org.quittance.distribution.proof.ReadProof;
import org.quittance.vault.jose.Sha256;

/** What a storefront does with distribution, in its shortest form. */
public final class Shop {

  /** Why the tests do what they do. */
  public static final Cause CAUSE = new Cause("storefront", "For a test.");

  private final House house;

  /** Opens over a house. */
  public Shop(House house) {
    this.house = house;
  }

  /** Receives a small text as a content. */
  public Content aContent(String name, String text) {
    return house
        .bean(ReceiveContent.class)
        .receive(name, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }

  /** Registers a single product with one content. */
  public Content aProduct(String sku) {
    Content content = aContent(sku + ".txt", "The content of " + sku);
    register(new ProductDraft(sku, "Product " + sku, "", List.of(content.id()), List.of()));
    return content;
  }

  /** Registers a product. */
  public void register(ProductDraft draft) {
    house.transact(() -> house.bean(RegisterProduct.class).register(draft));
  }

  /** Issues one proof. */
  public IssuedProof aProof(String sku, ProofState first) {
    return house.transact(
        () -> house.bean(IssueProofs.class).issue(List.of(sku), first, CAUSE).get(0));
  }

  /** The keys of a device, checked. */
  public DeviceKeys keys(TestDevice device) {
    return DeviceKeys.parse(device.keys());
  }

  /** A good possession in its compact form, by a fresh nonce. */
  public String possession(TestDevice device, String proof) {
    String nonce = house.bean(IssueNonce.class).issue().nonce();
    Map<String, Object> claims =
        device.possessionClaims(nonce, Sha256.nameOf(proof), house.clock().now());
    return device.sign("quittance-possession+jwt", claims);
  }

  /** Exchanges a proof, with a fresh possession. */
  public IssuedLicense exchange(String proof, TestDevice device) {
    return exchange(proof, device.keys(), possession(device, proof));
  }

  /** Exchanges a proof with what a device sent. */
  public IssuedLicense exchange(String proof, JsonObject deviceKeys, String possession) {
    return house.transact(() -> exchangeHere(proof, deviceKeys, possession));
  }

  /** Exchanges a proof in the transaction that is open. */
  public IssuedLicense exchangeHere(String proof, TestDevice device) {
    return exchangeHere(proof, device.keys(), possession(device, proof));
  }

  private IssuedLicense exchangeHere(String proof, JsonObject deviceKeys, String possession) {
    ProofFacts facts = house.bean(ReadProof.class).read(proof);
    DeviceKeys keys = DeviceKeys.parse(deviceKeys);
    Possession shown =
        house
            .bean(VerifyPossession.class)
            .verify(possession, keys, facts.digest(), "POST", TestDevice.URL);
    return house.bean(GenerateLicense.class).generate(facts, keys, shown);
  }
}
