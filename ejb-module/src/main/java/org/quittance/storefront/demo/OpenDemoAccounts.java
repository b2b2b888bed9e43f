package org.quittance.storefront.demo;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.quittance.settlement.payment.TopUpCredit;
import org.quittance.shared.Money;
import org.quittance.storefront.member.RegisterMember;
import org.quittance.storefront.member.Role;
import org.quittance.storefront.member.Scope;
import org.quittance.storefront.partner.NewPartner;
import org.quittance.storefront.partner.PartnerFacts;
import org.quittance.storefront.partner.ReadPartners;
import org.quittance.storefront.partner.RegisterPartner;

/**
 * Opens the demo accounts with their store credit. Transaction: none of its own; each step is
 * repeatable, so a start that was cut short is finished by the next.
 */
@Stateless
public class OpenDemoAccounts {

  private static final String PASSWORD = "demo";

  @Inject private RegisterMember registerMember;
  @Inject private RegisterPartner registerPartner;
  @Inject private ReadPartners readPartners;
  @Inject private TopUpCredit topUpCredit;

  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public void open() {
    account("demo-member", "Demo member", Role.MEMBER);
    account("demo-operator", "Demo operator", Role.OPERATOR);
    account("demo-admin", "Demo administrator", Role.ADMINISTRATOR);
    partner();
  }

  private void account(String username, String displayName, Role role) {
    topUp(registerMember.register(username, displayName, PASSWORD, role).id());
  }

  /** It sells what is there; what is there is for the operator to say. */
  private void partner() {
    Set<Scope> scopes = EnumSet.allOf(Scope.class);
    scopes.removeIf(scope -> !scope.isForPartners() || scope == Scope.CATALOG_WRITE);
    var order = new NewPartner("demo-store", "Demo store", scopes, null);
    PartnerFacts partner =
        readPartners
            .find(order.clientId())
            .orElseGet(() -> registerPartner.register(order, PASSWORD, "demo").partner());
    topUp(partner.id());
  }

  private void topUp(UUID owner) {
    topUp(owner, new Money(100_000, "EUR"));
    topUp(owner, new Money(100_000, "JPY"));
  }

  /** The transfer's ID follows from account and currency, so it is paid in once. */
  private void topUp(UUID owner, Money amount) {
    UUID transferId =
        UUID.nameUUIDFromBytes(
            ("demo-credit/" + owner + "/" + amount.currency()).getBytes(StandardCharsets.UTF_8));
    topUpCredit.topUp(transferId, owner.toString(), amount);
  }
}
