package org.quittance.system.bad;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.quittance.system.harness.Answer;
import org.quittance.system.harness.ServerProcess;

/** An ID, a file name or a list parameter in an address is a trick. */
class BadPathIT extends AfterwardsAllIsWell {

  private static final List<String> TRICKS =
      List.of(
          "..",
          "../../x",
          "%2e%2e",
          "%2e%2e%2f%2e%2e%2fetc%2fpasswd",
          "..%5c..%5cx",
          "..;/x",
          "%00",
          "a%00b",
          "%ff%fe",
          "%",
          "%zz",
          "%3Cscript%3E",
          "'%20OR%201=1--",
          "A".repeat(5000),
          "00000000-0000-0000-0000-000000000000",
          "-1",
          "1e9");

  private static final List<String> PATHS =
      List.of(
          "/api/v1/purchases/%s",
          "/api/v1/box-sets/%s",
          "/api/v1/box-sets/00000000-0000-7000-8000-000000000000/proofs/%s",
          "/api/v1/products/%s",
          "/api/v1/contents/%s/1",
          "/api/v1/contents/00000000-0000-7000-8000-000000000000/%s",
          "/api/v1/schemas/%s",
          "/api/v1/%s",
          "/content/%s",
          "/content/%s?version=1",
          "/content/00000000-0000-7000-8000-000000000000?version=%s");

  private static final List<String> LISTS =
      List.of(
          "products?limit=0",
          "products?limit=-1",
          "products?limit=201",
          "products?limit=abc",
          "products?limit=",
          "products?limit=99999999999999999999",
          "products?after=%00",
          "products?after=..%2f",
          "purchases?limit=0",
          "purchases?limit=x",
          "purchases?after=x",
          "purchases?after=%27");

  BadPathIT(ServerProcess server) {
    super(server);
  }

  @TestFactory
  Stream<DynamicTest> identifiers() {
    var tests = new ArrayList<DynamicTest>();
    for (String path : PATHS) {
      for (String trick : TRICKS) {
        String target = String.format(path.replace("%s", "%1$s"), trick);
        tests.add(
            DynamicTest.dynamicTest(
                target.substring(0, Math.min(90, target.length())),
                () -> assertRefused(get(target))));
      }
    }
    return tests.stream();
  }

  @TestFactory
  Stream<DynamicTest> listParameters() {
    return LISTS.stream()
        .map(
            target ->
                DynamicTest.dynamicTest(
                    target, () -> Refused.check(get("/api/v1/" + target), 400, "invalid-request")));
  }

  @TestFactory
  Stream<DynamicTest> fileNames() {
    return Stream.of(
            "",
            ".",
            "..",
            "../x",
            "a/b",
            "a%2fb",
            "a%5cb",
            "a%00b",
            "a%0ab",
            "%ff",
            "%20",
            "A".repeat(201))
        .map(
            name ->
                DynamicTest.dynamicTest(
                    "'" + name.substring(0, Math.min(20, name.length())) + "'",
                    () -> Refused.check(upload("?name=" + name, "x"))));
  }

  @TestFactory
  Stream<DynamicTest> uploads() {
    return Stream.of(
        DynamicTest.dynamicTest("without a name", () -> Refused.check(upload("", "x"))),
        DynamicTest.dynamicTest("of nothing", () -> Refused.check(upload("?name=x", ""))));
  }

  /**
   * To what is no address at all the platform's listener says 200 with nothing in it, before the
   * application hears of it (CHANGELOG, known limits); it must at least give nothing away.
   */
  private static void assertRefused(Answer answer) {
    if (answer.status() == 200) {
      assertThat(answer.text()).isEmpty();
    } else {
      Refused.checkMalformed(answer);
    }
  }

  private Answer get(String target) {
    return raw.send(
        "GET " + target + " HTTP/1.1\nAuthorization: " + shop.member().authorization(),
        new byte[0]);
  }

  private Answer upload(String query, String body) {
    return raw.send(
        "POST /api/v1/contents"
            + query
            + " HTTP/1.1\nContent-Type: application/octet-stream\nContent-Length: "
            + body.length()
            + "\nAuthorization: "
            + shop.operator().authorization(),
        body.getBytes());
  }
}
