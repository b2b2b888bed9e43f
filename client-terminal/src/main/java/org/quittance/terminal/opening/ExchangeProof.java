package org.quittance.terminal.opening;

import jakarta.json.Json;
import java.util.Set;
import org.quittance.terminal.api.Answer;
import org.quittance.terminal.api.NoAnswer;
import org.quittance.terminal.api.Problem;
import org.quittance.terminal.api.QuittanceApi;
import org.quittance.terminal.api.ServerTime;
import org.quittance.terminal.device.Device;
import org.quittance.terminal.document.EBox;
import org.quittance.terminal.document.License;
import org.quittance.terminal.document.NotGenuine;
import org.quittance.terminal.document.PublishedKeys;
import org.quittance.terminal.home.Home;
import org.quittance.terminal.home.KeptLicenses;
import org.quittance.terminal.outcome.Failure;
import org.quittance.terminal.outcome.Refused;
import org.quittance.terminal.outcome.VerificationFailed;

/**
 * Exchanges a proof for this device's license. The same device gets the same license however often
 * it asks, so a lost answer costs nothing; the license is believed only after every check.
 */
final class ExchangeProof {
  private static final Set<String> NONCE_REFUSALS =
      Set.of("possession-invalid", "possession-replayed");

  private final QuittanceApi api;
  private final ServerTime time;
  private final KeptLicenses licenses;

  ExchangeProof(QuittanceApi api, ServerTime time, KeptLicenses licenses) {
    this.api = api;
    this.time = time;
    this.licenses = licenses;
  }

  License exchange(EBox eBox, Device device, PublishedKeys keys) {
    Answer answer = ask(eBox, device);
    if (!answer.isSuccess() && NONCE_REFUSALS.contains(Problem.failure(answer).code())) {
      answer = ask(eBox, device); // The nonce may have aged on the way; a fresh one decides.
    }
    if (!answer.isSuccess()) {
      throw Problem.failure(answer);
    }
    String compact = answer.text("license");
    License license = believed(compact, eBox, device, keys);
    licenses.keep(license.id(), eBox.proofId(), license.version(), compact);
    // Kept first, so that an older version that was still active is not believed any more.
    if (!license.status().equals("active")) {
      throw inactive(license);
    }
    return license;
  }

  private Answer ask(EBox eBox, Device device) {
    try {
      return api.license(
          (target, nonce) ->
              Json.createObjectBuilder()
                  .add("proof", eBox.proof())
                  .add("deviceKeys", device.keys())
                  .add("possession", device.possession(target, nonce, time.now(), eBox.proof()))
                  .build()
                  .toString());
    } catch (NoAnswer nothing) {
      throw nothing.asFailure();
    }
  }

  private License believed(String compact, EBox eBox, Device device, PublishedKeys keys) {
    License license;
    try {
      license = License.verified(compact, keys);
    } catch (NotGenuine forged) {
      throw new VerificationFailed(
          "license-not-genuine",
          "The license received is not genuine. " + forged.getMessage() + " Nothing was opened.");
    }
    check(Home.isId(license.id()), "its ID is no ID");
    check(license.device().equals(device.id()), "it is bound to another device");
    check(license.proofId().filter(eBox.proofId()::equals).isPresent(), "it is for another proof");
    check(
        license.version() >= licenses.newestVersion(license.id()),
        "this device has seen a newer version of it");
    check(time.now().isBefore(license.freshUntil()), "it was to be renewed before now");
    return license;
  }

  private static void check(boolean holds, String otherwise) {
    if (!holds) {
      throw new VerificationFailed(
          "license-not-ours",
          "The license received cannot be used: " + otherwise + ". Nothing was opened.");
    }
  }

  private static Failure inactive(License license) {
    return new Refused(
        "license-" + license.status().replaceAll("[^a-z]", "-"),
        "The license "
            + license.id()
            + " is "
            + license.status()
            + ", so it opens nothing. Ask the store what became of it.");
  }
}
