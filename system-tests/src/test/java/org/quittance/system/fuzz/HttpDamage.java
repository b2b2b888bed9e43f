package org.quittance.system.fuzz;

import java.util.Base64;
import java.util.Random;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Predicate;

/** Ways to spoil what stands around a body. */
enum HttpDamage implements Damage {
  ENCODING(hasBody(), BodyDamage::spoilEncoding),
  UTF_16(hasBody(), (input, random) -> BodyDamage.otherEncoding(input)),
  RANDOM_BYTES(hasBody(), (input, random) -> random.nextBytes(input.body)),
  OTHER_TYPE(hasBody(), (input, random) -> input.headers.put("Content-Type", "text/plain")),
  XML(hasBody(), HttpDamage::xml),
  BAD_TYPE(hasBody(), (input, random) -> input.headers.put("Content-Type", "json")),
  NO_TYPE(hasBody(), (input, random) -> input.headers.remove("Content-Type")),
  ACCEPT_IMAGE(any(), (input, random) -> input.headers.put("Accept", "image/png")),
  ACCEPT_JUNK(any(), (input, random) -> input.headers.put("Accept", ";;q=x,,/")),
  ACCEPT_NOTHING(any(), (input, random) -> input.headers.put("Accept", "*/*;q=0")),
  NO_ACCOUNT(any(), (input, random) -> input.headers.remove("Authorization")),
  OTHER_ACCOUNT(any(), (input, random) -> account(input, "demo-admin:demo")),
  JUNK_ACCOUNT(any(), (input, random) -> input.headers.put("Authorization", "Basic \u00e4==")),
  SCHEME(any(), (input, random) -> input.headers.put("Authorization", "Digest a=b")),
  NO_ALGORITHM(any(), (input, random) -> bearer(input, "{\"alg\":\"none\"}", "")),
  CONFUSED_KEY(any(), (input, random) -> bearer(input, "{\"alg\":\"HS256\"}", "c2ln")),
  JUNK_TOKEN(any(), (input, random) -> input.headers.put("Authorization", "Bearer a.b")),
  NO_KEY(any(), (input, random) -> input.headers.remove("Idempotency-Key")),
  LONG_KEY(any(), (input, random) -> input.headers.put("Idempotency-Key", "k".repeat(256))),
  ODD_KEY(any(), (input, random) -> input.headers.put("Idempotency-Key", "sch\u00f6n und gut")),
  INJECTED_KEY(any(), (input, random) -> key(input, UUID.randomUUID() + "%0d%0aX-Injected:1")),
  PREFER(any(), (input, random) -> input.headers.put("Prefer", "return=;wait=-1,,=")),
  CONDITION(any(), (input, random) -> input.headers.put("If-None-Match", "\"x\", W/\"")),
  RANGE(any(), (input, random) -> input.headers.put("Range", "bytes=9-1,x")),
  LIMIT_ZERO(any(), (input, random) -> input.query.put("limit", "0")),
  LIMIT_WORD(any(), (input, random) -> input.query.put("limit", "all")),
  LIMIT_HUGE(any(), (input, random) -> input.query.put("limit", "99999999999999999999")),
  STALE_CURSOR(any(), (input, random) -> input.query.put("after", UUID.randomUUID().toString())),
  JUNK_CURSOR(any(), (input, random) -> input.query.put("after", "%00%ff%c3%28")),
  LONG_CURSOR(any(), (input, random) -> input.query.put("after", "c".repeat(4000))),
  UNKNOWN_PARAMETER(any(), (input, random) -> input.query.put("q%5B%5D", "1%0d%0aX-Injected:1")),
  NO_PARAMETERS(any(), (input, random) -> input.query.clear()),
  FOREIGN_ID(hasId(), (input, random) -> id(input, UUID.randomUUID().toString())),
  UPPER_ID(hasId(), (input, random) -> id(input, UUID.randomUUID().toString().toUpperCase())),
  NO_ID(hasId(), (input, random) -> id(input, "1")),
  ZERO_BYTE(hasId(), (input, random) -> id(input, "a%00b")),
  ENCODED_LINES(hasId(), (input, random) -> id(input, "a%0d%0aX-Injected:1")),
  LONG_ID(hasId(), (input, random) -> id(input, "z".repeat(3000))),
  MATRIX(hasId(), (input, random) -> id(input, "a;b=c;d"));

  private static final Base64.Encoder URL = Base64.getUrlEncoder().withoutPadding();

  private final Predicate<Input> fits;
  private final BiConsumer<Input, Random> change;

  HttpDamage(Predicate<Input> fits, BiConsumer<Input, Random> change) {
    this.fits = fits;
    this.change = change;
  }

  @Override
  public boolean fits(Input input) {
    return fits.test(input);
  }

  @Override
  public boolean breaksHttp() {
    return this == JUNK_ACCOUNT || this == ODD_KEY || this == ZERO_BYTE;
  }

  @Override
  public void on(Input input, Random random) {
    change.accept(input, random);
  }

  private static Predicate<Input> any() {
    return input -> true;
  }

  private static Predicate<Input> hasBody() {
    return input -> input.body.length > 0;
  }

  private static Predicate<Input> hasId() {
    return input -> input.operation.path().contains("{");
  }

  private static void xml(Input input, Random random) {
    input.headers.put("Content-Type", "application/xml");
    input.text(
        "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><newPurchase>&b;</newPurchase>");
  }

  private static void key(Input input, String key) {
    input.headers.put("Idempotency-Key", key);
  }

  private static void account(Input input, String pair) {
    String encoded = Base64.getEncoder().encodeToString(pair.getBytes());
    input.headers.put("Authorization", "Basic " + encoded);
  }

  private static void bearer(Input input, String header, String signature) {
    String claims = "{\"iss\":\"quittance\",\"sub\":\"demo-store\",\"exp\":99999999999}";
    String token =
        URL.encodeToString(header.getBytes()) + "." + URL.encodeToString(claims.getBytes());
    input.headers.put("Authorization", "Bearer " + token + "." + signature);
  }

  private static void id(Input input, String id) {
    input.path = input.operation.path().replaceAll("\\{[^}]+}", id);
  }
}
