package org.quittance.distribution.device;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import org.quittance.shared.ServerClock;

/** All devices that ever exchanged a proof. */
@ApplicationScoped
public class Devices {

  @PersistenceContext(unitName = "quittance")
  private EntityManager entities;

  @Inject private ServerClock clock;

  /**
   * Knows the device from now on; within the caller's transaction.
   *
   * @throws DeviceKeysInvalid if the device is known with another receiving key
   */
  public void meet(DeviceKeys keys) {
    Optional<Device> known = find(keys);
    if (known.isEmpty()) {
      waitAtGate(keys);
      known = find(keys);
    }
    if (known.isEmpty()) {
      entities.persist(new Device(keys, clock.now()));
      entities.flush();
    } else if (!known.get().receivesWith(keys)) {
      throw new DeviceKeysInvalid("this signing key is known with another receiving key");
    }
  }

  /**
   * The 32 bytes of the receiving key of a device that was met before.
   *
   * @throws IllegalStateException if no such device was
   */
  public byte[] receivingKey(String deviceId) {
    return find(deviceId)
        .orElseThrow(() -> new IllegalStateException("Device " + deviceId + " was never met."))
        .receivingKey();
  }

  private Optional<Device> find(DeviceKeys keys) {
    return find(keys.deviceId());
  }

  private Optional<Device> find(String deviceId) {
    return Optional.ofNullable(entities.find(Device.class, deviceId));
  }

  /**
   * Two first exchanges of one device at the same time would both insert it, and a collision of
   * keys ends a transaction for good on PostgreSQL. So the second waits for the first, and then
   * finds the row.
   */
  private void waitAtGate(DeviceKeys keys) {
    entities
        .createQuery("UPDATE DeviceGate g SET g.passed = g.passed + 1 WHERE g.gate = :gate")
        .setParameter("gate", Math.floorMod(keys.deviceId().hashCode(), DeviceGate.COUNT))
        .executeUpdate();
  }
}
