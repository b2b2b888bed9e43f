package org.quittance.terminal.api;

import java.net.URI;
import java.util.Optional;
import org.quittance.terminal.json.Fields;
import org.quittance.terminal.json.MalformedJson;

/**
 * The calls of the public API, version 1. Each returns what was promised or throws a Failure that
 * says why not; each may be repeated, and is, for as long as its patience lasts.
 */
public final class QuittanceApi {
  private final Server server;
  private final Optional<Credentials> credentials;
  private final Http http;
  private final Patience forReading;
  private final Patience forChanges;

  /**
   * @param credentials sent only with calls that are not open
   */
  public QuittanceApi(
      Server server,
      Optional<Credentials> credentials,
      ServerTime time,
      Patience forReading,
      Patience forChanges) {
    this.server = server;
    this.credentials = credentials;
    this.http = new Http(time);
    this.forReading = forReading;
    this.forChanges = forChanges;
  }

  /** A page of a list that anyone may read; the path starts with a slash. */
  Fields openPage(String path) {
    return read(Call.open(server.api(path))).json();
  }

  /** A page of a list that belongs to the account. */
  Fields ownPage(String path) {
    return read(Call.by(account(), server.api(path))).json();
  }

  /** Everything for sale. */
  public Pages products() {
    return new Pages(this::openPage, "/products");
  }

  /** The account's purchases, newest first. */
  public Pages purchases() {
    return new Pages(this::ownPage, "/purchases");
  }

  /** The account's store credit. */
  public Fields credit() {
    return ownPage("/credit");
  }

  /** The BoxSet's stored bytes, the same for ever. */
  public byte[] boxSet(String id) {
    return read(Call.by(account(), server.api("/box-sets/" + Server.encoded(id)))).body();
  }

  /** Where a proof that the account bought stands. */
  public Fields proof(String id) {
    return ownPage("/proofs/" + Server.encoded(id));
  }

  /** One proof of a BoxSet of the account, also one that was issued again; as stored. */
  public byte[] proofIn(String boxSetId, String proofId) {
    String path = "/box-sets/" + Server.encoded(boxSetId) + "/proofs/" + Server.encoded(proofId);
    return read(Call.by(account(), server.api(path))).body();
  }

  /** Name, size and address of a content version's ciphertext. */
  public Fields content(String content, String version) {
    String path = "/contents/" + Server.encoded(content) + "/" + Server.encoded(version);
    return openPage(path);
  }

  /** The absolute address behind a reference in an answer; only web addresses are followed. */
  public URI absolute(String href) {
    try {
      URI target = server.api("/").resolve(href);
      if ("http".equals(target.getScheme()) || "https".equals(target.getScheme())) {
        return target;
      }
    } catch (IllegalArgumentException notAnAddress) {
      throw Answer.senseless(new MalformedJson("Its field \"href\" is not an address."));
    }
    throw Answer.senseless(new MalformedJson("Its field \"href\" is not a web address."));
  }

  /** The public keys as published, bytes of a JWK set. */
  public byte[] publishedKeys() throws NoAnswer {
    return succeeded(readOnce(Call.open(server.publishedKeys()))).body();
  }

  /** Whether a product is sold under the SKU already. */
  public boolean sells(String sku) {
    Call call = Call.open(server.api("/products/" + Server.encoded(sku)));
    try {
      return readOnce(call).isSuccess();
    } catch (NoAnswer nothing) {
      throw nothing.asFailure();
    }
  }

  /**
   * Sends the purchase with its key, again and again, until it is answered or time is up. The
   * answer is returned whatever it says, for a purchase has more outcomes than yes and no.
   */
  public Answer purchase(String idempotencyKey, String body) throws NoAnswer {
    Call call = Call.by(account(), server.api("/purchases"));
    var request = call.header("Idempotency-Key", idempotencyKey).post(body);
    return forChanges.ask(bound -> http.send(request, bound));
  }

  /**
   * Exchanges a proof for a license. Each attempt takes a nonce of its own, because one that may
   * have arrived is spent.
   */
  public Answer license(Exchange exchange) throws NoAnswer {
    URI target = server.api("/licenses");
    return forChanges.ask(
        bound -> {
          Answer nonce = http.send(Call.open(server.api("/nonces")).post("{}"), bound);
          if (!nonce.isSuccess()) {
            return nonce;
          }
          String body = exchange.body(target, nonce.text("nonce"));
          return http.send(Call.open(target).post(body), bound);
        });
  }

  /** Composes the request for a license, signed over the address and the nonce. */
  public interface Exchange {
    /** The JSON body. */
    String body(URI target, String nonce);
  }

  /** The way to send files of any size. */
  public Uploads uploads() {
    return new Uploads(server, account(), http);
  }

  /** The way to fetch ciphertexts of any size. */
  public Downloads downloads() {
    return new Downloads(http);
  }

  /** Makes a product of contents received before; not repeated by itself, for it is not safe. */
  public Fields addProduct(String body) {
    Call call = Call.by(account(), server.api("/products"));
    try {
      return succeeded(http.send(call.post(body), forChanges.attemptBound())).json();
    } catch (NoAnswer nothing) {
      throw nothing.asFailure();
    }
  }

  private Answer read(Call call) {
    try {
      return succeeded(readOnce(call));
    } catch (NoAnswer nothing) {
      throw nothing.asFailure();
    }
  }

  private Answer readOnce(Call call) throws NoAnswer {
    var request = call.get();
    return forReading.ask(bound -> http.send(request, bound));
  }

  private static Answer succeeded(Answer answer) {
    if (!answer.isSuccess()) {
      throw Problem.failure(answer);
    }
    return answer;
  }

  private Credentials account() {
    return credentials.orElseThrow(Credentials::missing);
  }
}
