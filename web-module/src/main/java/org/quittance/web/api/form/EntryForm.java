package org.quittance.web.api.form;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlRootElement;
import jakarta.xml.bind.annotation.XmlType;
import org.quittance.settlement.payment.StoreCredit;

/** One posted line of store credit. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlRootElement(name = "entry")
@XmlType(
    name = "Entry",
    propOrder = {"id", "purchaseId", "kind", "amountMinor", "currency", "at"})
public class EntryForm extends Form {

  private String id;

  @XmlElement(nillable = true)
  private String purchaseId;

  private String kind;
  private Long amountMinor;
  private String currency;
  private String at;

  /** For JAXB. */
  protected EntryForm() {}

  public static EntryForm of(StoreCredit.Entry entry) {
    var form = new EntryForm();
    form.id = entry.id().toString();
    form.purchaseId = entry.purchaseId() == null ? null : entry.purchaseId().toString();
    form.kind = entry.kind();
    form.amountMinor = entry.amountMinor();
    form.currency = entry.currency();
    form.at = entry.at().toString();
    return form;
  }
}
