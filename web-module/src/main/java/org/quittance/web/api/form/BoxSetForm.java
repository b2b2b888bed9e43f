package org.quittance.web.api.form;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlElementWrapper;
import jakarta.xml.bind.annotation.XmlRootElement;
import jakarta.xml.bind.annotation.XmlTransient;
import jakarta.xml.bind.annotation.XmlType;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** A BoxSet. As JSON it is the stored bytes, which do not change; as XML it is made from them. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlRootElement(name = "boxSet")
@XmlType(
    name = "BoxSet",
    propOrder = {"boxSetId", "issuedAt", "eBoxes"})
public class BoxSetForm extends Form {

  private String boxSetId;
  private String issuedAt;

  @XmlElementWrapper(name = "eBoxes")
  @XmlElement(name = "eBox")
  private List<EBoxForm> eBoxes;

  @XmlTransient private String stored;

  /** For JAXB. */
  protected BoxSetForm() {}

  /** Reads the stored JSON. */
  public static BoxSetForm of(byte[] stored) {
    var form = new BoxSetForm();
    form.stored = new String(stored, StandardCharsets.UTF_8);
    try (var reader = Json.createReader(new StringReader(form.stored))) {
      JsonObject json = reader.readObject();
      form.boxSetId = json.getString("boxSetId");
      form.issuedAt = json.getString("issuedAt");
      form.eBoxes =
          json.getJsonArray("eBoxes").getValuesAs(JsonObject.class).stream()
              .map(EBoxForm::new)
              .toList();
    }
    return form;
  }

  /** The eBox that holds a proof. */
  public Optional<EBoxForm> eBox(String proofId) {
    return eBoxes.stream().filter(eBox -> eBox.holds(proofId)).findFirst();
  }

  @Override
  public String json() {
    return stored;
  }
}
