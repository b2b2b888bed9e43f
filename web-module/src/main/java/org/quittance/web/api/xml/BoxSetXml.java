package org.quittance.web.api.xml;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlElementWrapper;
import jakarta.xml.bind.annotation.XmlRootElement;
import jakarta.xml.bind.annotation.XmlType;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Optional;

/** A BoxSet. It is made from the stored bytes, which do not change, so neither does it. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlRootElement(name = "boxSet")
@XmlType(
    name = "BoxSet",
    propOrder = {"boxSetId", "issuedAt", "eBoxes"})
public class BoxSetXml extends XmlDocument {

  private String boxSetId;
  private String issuedAt;

  @XmlElementWrapper(name = "eBoxes")
  @XmlElement(name = "eBox")
  private List<EBoxXml> eBoxes;

  /** For JAXB. */
  protected BoxSetXml() {}

  /** Reads the stored JSON. */
  public static BoxSetXml of(byte[] stored) {
    try (var reader = Json.createReader(new ByteArrayInputStream(stored))) {
      JsonObject json = reader.readObject();
      var boxSet = new BoxSetXml();
      boxSet.boxSetId = json.getString("boxSetId");
      boxSet.issuedAt = json.getString("issuedAt");
      boxSet.eBoxes =
          json.getJsonArray("eBoxes").getValuesAs(JsonObject.class).stream()
              .map(EBoxXml::new)
              .toList();
      return boxSet;
    }
  }

  /** The eBox that holds a proof. */
  public Optional<EBoxXml> eBox(String proofId) {
    return eBoxes.stream().filter(eBox -> eBox.holds(proofId)).findFirst();
  }
}
