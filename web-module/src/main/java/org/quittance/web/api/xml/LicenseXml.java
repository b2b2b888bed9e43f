package org.quittance.web.api.xml;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlRootElement;
import jakarta.xml.bind.annotation.XmlType;
import org.quittance.distribution.license.IssuedLicense;

/** A license with its signed document. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlRootElement(name = "license")
@XmlType(
    name = "License",
    propOrder = {"licenseId", "version", "proofId", "status", "document"})
public class LicenseXml extends XmlDocument {

  private String licenseId;
  private int version;
  private String proofId;
  private String status;
  private String document;

  /** For JAXB. */
  protected LicenseXml() {}

  /** The XML form of an issued license. */
  public static LicenseXml of(IssuedLicense license) {
    var xml = new LicenseXml();
    xml.licenseId = license.licenseId().toString();
    xml.version = license.version();
    xml.proofId = license.proofId().toString();
    xml.status = license.status();
    xml.document = license.compact();
    return xml;
  }
}
