package org.quittance.storefront.demo;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.quittance.settlement.payment.TopUpCredit;
import org.quittance.shared.Money;
import org.quittance.storefront.member.Caller;
import org.quittance.storefront.member.RegisterMember;
import org.quittance.storefront.member.Role;

/**
 * Opens the demo accounts with their store credit. Transaction: none of its own; each step is
 * repeatable, so a start that was cut short is finished by the next.
 */
@Stateless
public class OpenDemoAccounts {

  private static final String PASSWORD = "demo";

  @Inject private RegisterMember registerMember;
  @Inject private TopUpCredit topUpCredit;

  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public void open() {
    account("demo-member", "Demo member", Role.MEMBER);
    account("demo-operator", "Demo operator", Role.OPERATOR);
    account("demo-admin", "Demo administrator", Role.ADMINISTRATOR);
  }

  private void account(String username, String displayName, Role role) {
    Caller caller = registerMember.register(username, displayName, PASSWORD, role);
    topUp(caller, new Money(100_000, "EUR"));
    topUp(caller, new Money(100_000, "JPY"));
  }

  /** The transfer's ID follows from account and currency, so it is paid in once. */
  private void topUp(Caller caller, Money amount) {
    UUID transferId =
        UUID.nameUUIDFromBytes(
            ("demo-credit/" + caller.id() + "/" + amount.currency())
                .getBytes(StandardCharsets.UTF_8));
    topUpCredit.topUp(transferId, caller.id().toString(), amount);
  }
}
