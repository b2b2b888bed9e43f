package org.quittance.web.api.form;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlRootElement;
import jakarta.xml.bind.annotation.XmlType;
import java.util.Optional;
import org.quittance.distribution.license.IssuedLicense;

/** A license with its signed document. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlRootElement(name = "license")
@XmlType(
    name = "License",
    propOrder = {"licenseId", "version", "proofId", "status", "license"})
public class LicenseForm extends Form {

  private String licenseId;
  private Integer version;
  private String proofId;
  private String status;

  @XmlElement(name = "document")
  private String license;

  /** For JAXB. */
  protected LicenseForm() {}

  public static LicenseForm of(IssuedLicense license) {
    var form = new LicenseForm();
    form.licenseId = license.licenseId().toString();
    form.version = license.version();
    form.proofId = license.proofId().toString();
    form.status = license.status();
    form.license = license.compact();
    return form;
  }

  /** Without the document, which the same device may fetch again. */
  @Override
  public Optional<Form> minimal() {
    license = null;
    return Optional.of(this);
  }
}
