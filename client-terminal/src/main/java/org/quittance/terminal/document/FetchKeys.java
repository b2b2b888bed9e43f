package org.quittance.terminal.document;

import org.quittance.terminal.api.Answer;
import org.quittance.terminal.api.NoAnswer;
import org.quittance.terminal.api.QuittanceApi;
import org.quittance.terminal.home.KeptKeys;
import org.quittance.terminal.json.MalformedJson;

/** Gets the server's public keys: fresh when it answers, else as they were last seen. */
public final class FetchKeys {
  private final QuittanceApi api;
  private final KeptKeys kept;

  /** Keys of the server behind the API, kept at home. */
  public FetchKeys(QuittanceApi api, KeptKeys kept) {
    this.api = api;
    this.kept = kept;
  }

  /** The keys to verify with. */
  public PublishedKeys fetch() {
    try {
      byte[] fresh = api.publishedKeys();
      PublishedKeys keys = PublishedKeys.parse(fresh);
      kept.keep(fresh);
      return keys;
    } catch (NoAnswer offline) {
      return lastSeen(offline);
    } catch (MalformedJson malformed) {
      throw Answer.senseless(malformed);
    }
  }

  private PublishedKeys lastSeen(NoAnswer offline) {
    try {
      return PublishedKeys.parse(kept.find().orElseThrow(offline::asFailure));
    } catch (MalformedJson damaged) {
      throw Answer.senseless(damaged);
    }
  }
}
