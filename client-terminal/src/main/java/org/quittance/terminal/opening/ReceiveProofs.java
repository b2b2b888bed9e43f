package org.quittance.terminal.opening;

import java.util.Optional;
import org.quittance.terminal.document.BoxSet;
import org.quittance.terminal.document.HandedOver;
import org.quittance.terminal.document.NotGenuine;
import org.quittance.terminal.document.Verification;
import org.quittance.terminal.document.VerifyDocument;
import org.quittance.terminal.home.Home;
import org.quittance.terminal.home.KeptBoxSets;
import org.quittance.terminal.json.MalformedJson;
import org.quittance.terminal.outcome.Refused;
import org.quittance.terminal.outcome.Sentence;
import org.quittance.terminal.outcome.VerificationFailed;

/**
 * Takes in proofs that somebody else bought and handed over, as if this terminal had received them
 * with a purchase of its own. Only what is genuine is kept, so that no forgery can take the place
 * of a BoxSet that comes later.
 */
public final class ReceiveProofs {
  private final KeptBoxSets kept;
  private final VerifyDocument verify;

  /** Keeps what the verification finds genuine. */
  public ReceiveProofs(KeptBoxSets kept, VerifyDocument verify) {
    this.kept = kept;
    this.verify = verify;
  }

  /**
   * Keeps what is in the file.
   *
   * @return the BoxSet to open
   */
  public String receive(byte[] file) {
    Verification verification = verify.verify(file);
    if (!verification.isValid()) {
      throw notValid(verification.reasons().toArray(String[]::new));
    }
    if (verification.kind().equals("license")) {
      throw new Refused(
          "not-a-proof",
          "This is a license, which its own device got for a proof. Nothing was opened; ask for the"
              + " proof or the BoxSet.");
    }
    try {
      HandedOver handedOver = HandedOver.read(file);
      keep(handedOver);
      return handedOver.boxSet().id();
    } catch (MalformedJson | NotGenuine unreadable) {
      throw notValid(unreadable.getMessage());
    }
  }

  private void keep(HandedOver handedOver) throws MalformedJson {
    BoxSet boxSet = handedOver.boxSet();
    if (!Home.isId(boxSet.id())) {
      throw notValid("Its ID is no ID.");
    }
    Optional<byte[]> earlier = kept.find(boxSet.id());
    if (earlier.isEmpty()) {
      kept.keep(boxSet.id(), handedOver.json());
    } else if (!BoxSet.parse(earlier.get()).eBoxes().equals(boxSet.eBoxes())) {
      throw new Refused(
          "box-set-differs",
          "This terminal has a BoxSet of the ID "
              + boxSet.id()
              + " with other proofs in it. Nothing was opened; put the text of the proof alone into"
              + " a file and open that.");
    }
  }

  private static VerificationFailed notValid(String... reasons) {
    return new VerificationFailed("not-valid", Sentence.joined(reasons) + " Nothing was opened.");
  }
}
