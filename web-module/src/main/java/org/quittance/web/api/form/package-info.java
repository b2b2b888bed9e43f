/**
 * What the API says and is told, one class per kind, as JSON and as XML of one published schema.
 * Signed texts stand in both verbatim; every other field of a proof or license is a copy for
 * display.
 */
@XmlSchema(
    namespace = "urn:quittance:documents:1",
    elementFormDefault = XmlNsForm.QUALIFIED,
    xmlns = @XmlNs(prefix = "", namespaceURI = "urn:quittance:documents:1"))
package org.quittance.web.api.form;

import jakarta.xml.bind.annotation.XmlNs;
import jakarta.xml.bind.annotation.XmlNsForm;
import jakarta.xml.bind.annotation.XmlSchema;
