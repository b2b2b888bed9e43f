package org.quittance.web.api.form;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlType;
import java.util.List;
import org.quittance.shared.Money;

/** A price. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
    name = "Price",
    propOrder = {"currency", "amountMinor"})
public class MoneyForm extends Form {

  private String currency;
  private Long amountMinor;

  /** For JAXB. */
  protected MoneyForm() {}

  static List<MoneyForm> all(List<Money> prices) {
    return prices.stream().map(MoneyForm::of).toList();
  }

  private static MoneyForm of(Money price) {
    var form = new MoneyForm();
    form.currency = price.currency();
    form.amountMinor = price.minor();
    return form;
  }
}
