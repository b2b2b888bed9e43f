package org.quittance.terminal.device;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.OctetKeyPairJsonWebKey;
import org.jose4j.jwk.OkpJwkGenerator;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.lang.JoseException;
import org.quittance.terminal.home.Home;
import org.quittance.terminal.home.KeptDevice;
import org.quittance.terminal.json.Fields;
import org.quittance.terminal.json.MalformedJson;

/** The one device of a home directory. */
public final class Devices {
  private final KeptDevice kept;

  /** The device of this home directory. */
  public Devices(Home home) {
    this.kept = new KeptDevice(home);
  }

  /** This device; its keys are made the first time and are on disk before anybody sees them. */
  public Device mine() {
    Fields keys = kept.findOrMake(Devices::freshKeys);
    try {
      return new Device(read(keys.object("signing")), read(keys.object("receiving")));
    } catch (MalformedJson | JoseException | ClassCastException unusable) {
      throw kept.damaged();
    }
  }

  /** A device of its own that nobody keeps: it is gone with this process. */
  public static Device passing() {
    return new Device(
        generated(OctetKeyPairJsonWebKey.SUBTYPE_ED25519),
        generated(OctetKeyPairJsonWebKey.SUBTYPE_X25519));
  }

  private static OctetKeyPairJsonWebKey read(Fields jwk) throws MalformedJson, JoseException {
    Map<String, Object> members = new LinkedHashMap<>();
    for (String name : List.of("kty", "crv", "x", "d")) {
      members.put(name, jwk.text(name));
    }
    return (OctetKeyPairJsonWebKey) PublicJsonWebKey.Factory.newPublicJwk(members);
  }

  private static String freshKeys() {
    return Json.createObjectBuilder()
        .add("signing", fresh(OctetKeyPairJsonWebKey.SUBTYPE_ED25519))
        .add("receiving", fresh(OctetKeyPairJsonWebKey.SUBTYPE_X25519))
        .build()
        .toString();
  }

  private static JsonObjectBuilder fresh(String curve) {
    return Jwk.members(generated(curve), OutputControlLevel.INCLUDE_PRIVATE);
  }

  private static OctetKeyPairJsonWebKey generated(String curve) {
    try {
      return OkpJwkGenerator.generateJwk(curve);
    } catch (JoseException impossible) {
      throw new IllegalStateException("Java 17 has the curve " + curve + ".", impossible);
    }
  }
}
