package org.quittance.storefront.delivery;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookSigningException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import javax.net.ssl.SSLSocketFactory;
import org.quittance.shared.ServerClock;
import org.quittance.storefront.event.EventFacts;
import org.quittance.storefront.outgoing.Answer;
import org.quittance.storefront.outgoing.OutgoingSettings;
import org.quittance.storefront.outgoing.Post;
import org.quittance.storefront.outgoing.Target;
import org.quittance.storefront.outgoing.TargetRefused;
import org.quittance.vault.jose.StrictJson;

/**
 * Calls a store's endpoint with an event, signed as Standard Webhooks 1.0 has it. Outside any
 * transaction; no lock is held while the other side takes its time.
 */
@ApplicationScoped
class CallStore {

  private static final Logger LOG = Logger.getLogger(CallStore.class.getName());

  @Inject private PrepareCall prepareCall;
  @Inject private OutgoingSettings settings;
  @Inject private ServerClock clock;

  /** Never throws: whatever kept the call from being made is what came of it. */
  public Answer call(DueCall call) {
    try {
      Target target = Target.of(call.url(), settings.reach());
      Letter letter = prepareCall.prepare(call);
      String body = body(letter.event());
      var post = new Post((SSLSocketFactory) SSLSocketFactory.getDefault(), settings.timeout());
      return post.send(target, headers(letter, body), body.getBytes(StandardCharsets.UTF_8));
    } catch (TargetRefused refused) {
      return none(refused.why());
    } catch (RuntimeException failed) {
      LOG.log(Level.WARNING, call + " could not be made.", failed);
      return none("The call could not be made here.");
    }
  }

  private static Answer none(String why) {
    return new Answer(null, Optional.empty(), why, Duration.ZERO);
  }

  private Map<String, String> headers(Letter letter, String body) {
    String id = letter.event().id().toString();
    long at = clock.now().getEpochSecond();
    var headers = new LinkedHashMap<String, String>();
    headers.put("Content-Type", "application/json");
    headers.put("webhook-id", id);
    headers.put("webhook-timestamp", Long.toString(at));
    headers.put(
        "webhook-signature",
        letter.secrets().stream()
            .map(secret -> sign(secret, id, at, body))
            .collect(Collectors.joining(" ")));
    return headers;
  }

  private static String sign(byte[] secret, String id, long at, String body) {
    try {
      return new Webhook(secret).sign(id, at, body);
    } catch (WebhookSigningException fault) {
      throw new IllegalStateException("Signing event " + id + " failed.", fault);
    }
  }

  /** The same text at every attempt; the data is a JSON object already. */
  private static String body(EventFacts event) {
    String head =
        StrictJson.BUILDERS
            .createObjectBuilder()
            .add("id", event.id().toString())
            .add("position", event.position())
            .add("type", event.type())
            .add("timestamp", event.at().toString())
            .build()
            .toString();
    return head.substring(0, head.length() - 1) + ",\"data\":" + event.data() + "}";
  }
}
