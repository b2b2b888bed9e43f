package org.quittance.web.api.form;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlElementRef;
import jakarta.xml.bind.annotation.XmlElementWrapper;
import jakarta.xml.bind.annotation.XmlRootElement;
import jakarta.xml.bind.annotation.XmlType;
import java.util.List;

/** One page of a list; {@code next} is the cursor of the page after it, or null. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlRootElement(name = "page")
@XmlType(
    name = "Page",
    propOrder = {"items", "next"})
public class PageForm extends Form {

  @XmlElementWrapper(name = "items")
  @XmlElementRef
  private List<Form> items;

  @XmlElement(nillable = true)
  private String next;

  /** For JAXB. */
  protected PageForm() {}

  /**
   * @param next null on the last page
   */
  public PageForm(List<Form> items, String next) {
    this.items = List.copyOf(items);
    this.next = next;
  }
}
