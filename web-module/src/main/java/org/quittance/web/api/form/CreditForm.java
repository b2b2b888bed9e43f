package org.quittance.web.api.form;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlElementWrapper;
import jakarta.xml.bind.annotation.XmlRootElement;
import jakarta.xml.bind.annotation.XmlType;
import java.util.List;
import org.quittance.settlement.payment.StoreCredit;

/** A payer's store credit with its newest entries. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlRootElement(name = "credit")
@XmlType(
    name = "Credit",
    propOrder = {"accounts", "entries"})
public class CreditForm extends Form {

  @XmlElementWrapper(name = "accounts")
  @XmlElement(name = "account")
  private List<AccountForm> accounts;

  @XmlElementWrapper(name = "entries")
  @XmlElement(name = "entry")
  private List<EntryForm> entries;

  /** For JAXB. */
  protected CreditForm() {}

  public static CreditForm of(StoreCredit credit) {
    var form = new CreditForm();
    form.accounts = credit.accounts().stream().map(AccountForm::of).toList();
    form.entries = credit.entries().stream().map(EntryForm::of).toList();
    return form;
  }
}
