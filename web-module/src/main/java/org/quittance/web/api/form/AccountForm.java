package org.quittance.web.api.form;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlType;
import org.quittance.settlement.payment.StoreCredit;

/** Store credit in one currency. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
    name = "Account",
    propOrder = {"currency", "balanceMinor", "pendingMinor", "limitMinor", "freeMinor"})
public class AccountForm extends Form {

  private String currency;
  private Long balanceMinor;
  private Long pendingMinor;
  private Long limitMinor;
  private Long freeMinor;

  /** For JAXB. */
  protected AccountForm() {}

  static AccountForm of(StoreCredit.Account account) {
    var form = new AccountForm();
    form.currency = account.currency();
    form.balanceMinor = account.balanceMinor();
    form.pendingMinor = account.pendingMinor();
    form.limitMinor = account.limitMinor();
    form.freeMinor = account.freeMinor();
    return form;
  }
}
