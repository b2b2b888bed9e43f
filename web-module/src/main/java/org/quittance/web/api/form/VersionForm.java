package org.quittance.web.api.form;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlType;

/** A content that was received, by its ID and version. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
    name = "Version",
    propOrder = {"content", "version"})
public class VersionForm extends Form {

  private String content;
  private Integer version;

  /** For JAXB. */
  protected VersionForm() {}
}
