package org.quittance.terminal.conformance;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.quittance.terminal.store.DocumentSigner;

/** A store that keeps every promise, except for its flaw. */
public final class PartnerStore implements AutoCloseable {
  private static final String API = "/api/v1/";
  private static final long USUAL_SECONDS = 3600;
  private static final Set<String> FILTERS = Set.of("limit", "after", "idempotencyKey");

  final DocumentSigner signer = new DocumentSigner();
  final Till till = new Till(signer);
  private final Doorkeeper doorkeeper;
  private final Redeemer redeemer = new Redeemer(till);
  private final Clerk clerk = new Clerk(till);
  private final Flaw flaw;
  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();

  PartnerStore(Flaw flaw, long tokenLifeSeconds) {
    this.flaw = flaw;
    this.doorkeeper = new Doorkeeper(signer, tokenLifeSeconds);
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    server.createContext("/", this::handle);
    server.setExecutor(threads);
    server.start();
    till.sell(Doorkeeper.NEIGHBOUR, "theirs");
    for (int i = 0; i < 3; i++) {
      till.sell(Doorkeeper.PARTNER, "earlier-" + i);
    }
  }

  /** Keeps every promise. */
  public static PartnerStore honest() {
    return new PartnerStore(Flaw.none(), USUAL_SECONDS);
  }

  /** Breaks that promise, and it alone. */
  public static PartnerStore breaking(String promise) {
    return new PartnerStore(Flaws.of(promise), USUAL_SECONDS);
  }

  public String url() {
    return "http://localhost:" + server.getAddress().getPort();
  }

  private void handle(HttpExchange exchange) throws IOException {
    Asked asked = Asked.read(exchange);
    Said honest;
    try {
      honest = answer(asked);
    } catch (Said.Refusal refusal) {
      honest =
          asked.header("Accept").equals("application/xml") ? refusal.said.inXml() : refusal.said;
    }
    flaw.spoil(asked, honest.with("RateLimit", "r=9").with("RateLimit-Policy", "q=9"))
        .send(exchange);
  }

  private Said answer(Asked asked) {
    if (asked.is("POST /oauth/token")) {
      return doorkeeper.token(asked);
    }
    if (asked.is("GET /.well-known/jwks.json")) {
      return Said.of(200, "application/json", signer.jwks());
    }
    if (asked.below("GET /problems").isPresent()) {
      return Said.of(200, "text/html", "<html></html>".getBytes());
    }
    if (asked.is("POST " + API + "nonces")) {
      return redeemer.nonce();
    }
    if (asked.is("POST " + API + "licenses")) {
      return redeemer.redeem(asked.json());
    }
    if (asked.is("GET " + API + "openapi.json")) {
      return Said.json(200, openApi());
    }
    return own(asked, doorkeeper.caller(asked));
  }

  private Said own(Asked asked, Doorkeeper.Caller caller) {
    if (asked.is("GET " + API + "products")) {
      return Said.json(200, Lists.whole(List.of(Clerk.product(), Clerk.dearProduct())));
    }
    if (asked.below("GET " + API + "products").isPresent()) {
      return clerk.show(asked, Clerk.product());
    }
    if (asked.is("POST " + API + "purchases")) {
      if (caller.scope().equals("catalog:read")) {
        throw Said.refusal(403, "insufficient-scope", "The token does not allow it.");
      }
      return clerk.order(asked);
    }
    if (asked.is("DELETE " + API + "purchases")) {
      return Said.problem(405, "method-not-allowed", "Not that way.").with("Allow", "GET, POST");
    }
    if (asked.is("GET " + API + "purchases")) {
      return purchases(asked, caller);
    }
    if (asked.is("GET " + API + "credit")) {
      return Said.json(200, till.credit());
    }
    if (asked.is("GET " + API + "events")) {
      return Said.json(200, Lists.events(till.events, asked));
    }
    if (asked.is("POST " + API + "refunds")) {
      return till.refund(asked.header("Idempotency-Key"), asked.json());
    }
    return one(asked, caller);
  }

  private Said purchases(Asked asked, Doorkeeper.Caller caller) {
    for (String name : asked.query().keySet()) {
      if (!FILTERS.contains(name)) {
        throw Said.refusal(400, "invalid-request", "There is no query parameter '" + name + "'.");
      }
    }
    if (asked.header("Accept").equals("text/csv")) {
      throw Said.refusal(406, "not-acceptable", "JSON or XML.");
    }
    return Said.json(200, Lists.purchases(till.newest(caller.name()), asked));
  }

  private Said one(Asked asked, Doorkeeper.Caller caller) {
    List<Till.Sale> own = till.newest(caller.name());
    Optional<JsonObject> found =
        asked
            .below("GET " + API + "purchases")
            .flatMap(id -> own.stream().filter(sale -> sale.id.equals(id)).findFirst())
            .map(PartnerStore::whole)
            .or(
                () ->
                    asked
                        .below("GET " + API + "box-sets")
                        .flatMap(
                            id -> own.stream().filter(sale -> sale.boxSetId.equals(id)).findFirst())
                        .map(Till::boxSet))
            .or(() -> asked.below("GET " + API + "proofs").flatMap(redeemer::status));
    return clerk.show(
        asked, found.orElseThrow(() -> Said.refusal(404, "not-found", "There is nothing.")));
  }

  private static JsonObject whole(Till.Sale sale) {
    var payment = Json.createObjectBuilder().add("capturedMinor", Till.PRICE);
    return Json.createObjectBuilder(Till.summary(sale)).add("payment", payment).build();
  }

  private static JsonObject openApi() {
    var buying =
        Json.createObjectBuilder().add("post", Json.createObjectBuilder().add("summary", "Buy"));
    return Json.createObjectBuilder()
        .add("openapi", "3.1.0")
        .add("paths", Json.createObjectBuilder().add(API + "purchases", buying))
        .build();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
