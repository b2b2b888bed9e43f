package org.quittance.distribution.device;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Base64;

/** A device that took part in an exchange. Life: recorded at the first one, never changed. */
@Entity
@Table(schema = "distribution", name = "device")
class Device {

  @Id
  @Column(name = "id")
  private String id;

  @Column(name = "signing_key", nullable = false)
  private String signingX;

  @Column(name = "receiving_key", nullable = false)
  private String receivingX;

  @Column(name = "first_seen", nullable = false)
  private Instant firstSeen;

  protected Device() {}

  Device(DeviceKeys keys, Instant firstSeen) {
    this.id = keys.deviceId();
    this.signingX = keys.signingX();
    this.receivingX = keys.receivingX();
    this.firstSeen = firstSeen;
  }

  boolean receivesWith(DeviceKeys keys) {
    return receivingX.equals(keys.receivingX());
  }

  /** The 32 bytes; they were checked when the device was recorded. */
  byte[] receivingKey() {
    return Base64.getUrlDecoder().decode(receivingX);
  }
}
