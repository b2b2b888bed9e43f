/**
 * The XML forms of BoxSet, proof and license, bound by JAXB to the published schema. They carry the
 * signed text verbatim; every other field is a copy for display.
 */
@XmlSchema(
    namespace = "urn:quittance:documents:1",
    elementFormDefault = XmlNsForm.QUALIFIED,
    xmlns = @XmlNs(prefix = "", namespaceURI = "urn:quittance:documents:1"))
package org.quittance.web.api.xml;

import jakarta.xml.bind.annotation.XmlNs;
import jakarta.xml.bind.annotation.XmlNsForm;
import jakarta.xml.bind.annotation.XmlSchema;
