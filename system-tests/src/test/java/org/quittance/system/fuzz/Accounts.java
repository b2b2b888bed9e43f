package org.quittance.system.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.quittance.system.contract.Operation;
import org.quittance.system.harness.Api;

/** The demo shop's accounts, by the ways to sign in that the document names. */
final class Accounts {

  private final Api open;

  Accounts(Api open) {
    this.open = open;
  }

  /** What an account that may call the operation sends as {@code Authorization}. */
  Optional<String> forOperation(Operation operation, Random random) {
    List<String> possible = new ArrayList<>();
    for (JsonNode way : operation.json().path("security")) {
      way.path("basic").forEach(role -> possible.add(basic("demo-" + role.asText())));
    }
    return possible.isEmpty()
        ? Optional.empty()
        : Optional.of(possible.get(random.nextInt(possible.size())));
  }

  private String basic(String user) {
    return open.as(user).authorization();
  }
}
