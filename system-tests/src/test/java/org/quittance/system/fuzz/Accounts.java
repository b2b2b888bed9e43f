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

  private static final String TOKENS = "/oauth/token";

  private final Api open;
  private final String bearer;

  Accounts(Api open) {
    this.open = open;
    this.bearer =
        "Bearer "
            + open.as("demo-store")
                .post(
                    TOKENS,
                    "grant_type=client_credentials",
                    "Content-Type",
                    "application/x-www-form-urlencoded")
                .json()
                .path("access_token")
                .asText();
  }

  /** What an account that may call the operation sends as {@code Authorization}. */
  Optional<String> forOperation(Operation operation, Random random) {
    List<String> possible = new ArrayList<>();
    if (operation.path().equals(TOKENS)) {
      possible.add(basic("demo-store"));
    }
    for (JsonNode way : operation.json().path("security")) {
      way.path("basic").forEach(role -> possible.add(basic("demo-" + role.asText())));
      if (way.has("oauth")) {
        possible.add(bearer);
      }
    }
    return possible.isEmpty()
        ? Optional.empty()
        : Optional.of(possible.get(random.nextInt(possible.size())));
  }

  private String basic(String user) {
    return open.as(user).authorization();
  }
}
