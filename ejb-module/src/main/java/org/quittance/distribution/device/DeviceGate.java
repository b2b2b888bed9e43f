package org.quittance.distribution.device;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A row to wait at: whoever is about to record a device holds the gate its ID falls to. */
@Entity
@Table(schema = "distribution", name = "device_gate")
class DeviceGate {

  /** As many as the migration inserts. */
  static final int COUNT = 16;

  @Id
  @Column(name = "gate")
  private int gate;

  @Column(name = "passed", nullable = false)
  private long passed;

  protected DeviceGate() {}
}
