package org.quittance.web.api.form;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlElementWrapper;
import jakarta.xml.bind.annotation.XmlRootElement;
import jakarta.xml.bind.annotation.XmlType;
import java.util.List;
import org.quittance.storefront.catalogue.Offer;

/** A product on offer. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlRootElement(name = "product")
@XmlType(
    name = "Product",
    propOrder = {"sku", "version", "name", "description", "kind", "prices", "parts", "contents"})
public class ProductForm extends Form {

  private String sku;
  private Integer version;
  private String name;
  private String description;
  private String kind;

  @XmlElementWrapper(name = "prices")
  @XmlElement(name = "price")
  private List<MoneyForm> prices;

  @XmlElementWrapper(name = "parts")
  @XmlElement(name = "part")
  private List<PartForm> parts;

  @XmlElementWrapper(name = "contents")
  @XmlElement(name = "content")
  private List<ContentForm> contents;

  /** For JAXB. */
  protected ProductForm() {}

  public static ProductForm of(Offer offer) {
    var form = new ProductForm();
    form.sku = offer.sku();
    form.version = offer.version();
    form.name = offer.name();
    form.description = offer.description();
    form.kind = offer.kind();
    form.prices = MoneyForm.all(offer.prices());
    form.parts = offer.parts().stream().map(PartForm::of).toList();
    form.contents = offer.contents().stream().map(ContentForm::of).toList();
    return form;
  }
}
