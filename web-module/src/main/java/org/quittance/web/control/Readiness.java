package org.quittance.web.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.quittance.recovery.RecoveryGate;

/**
 * Ready means the recovery gate is open. There is no liveness check on purpose: while a store is
 * away a restart would not mend but split transactions.
 */
@org.eclipse.microprofile.health.Readiness
@ApplicationScoped
public class Readiness implements HealthCheck {

  @Inject private RecoveryGate gate;

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("recovery-gate")
        .status(gate.isOpen())
        .withData("waitingFor", gate.waitingFor())
        .build();
  }
}
