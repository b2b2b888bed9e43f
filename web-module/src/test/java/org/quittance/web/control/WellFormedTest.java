package org.quittance.web.control;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WellFormedTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"/a/..", "/a/../b", "/a/./b", "/.", "/a/%2e%2E/b", "/a/..;x=1/b", "/a/.%2e"})
  void noticesPathsThatClimb(String path) {
    assertThat(WellFormed.hasDotSegments(path)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/a.b", "/.well-known/jwks.json", "/a/..b", "/a/b..", "/a...b/"})
  void letsOtherPathsBe(String path) {
    assertThat(WellFormed.hasDotSegments(path)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "*/*",
        "application/json",
        "text/html, application/*;q=0.8,*/*;q=0.1",
        "application/json;profile=\"a b\"",
        "*/*;q=0"
      })
  void readsAcceptHeaders(String header) {
    assertThat(WellFormed.isAccept(header)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "a/b/c", ",", ";;", "*/*;q=x", "*/*;q=2", "a/b;c"})
  void refusesAcceptHeadersThatAreNone(String header) {
    assertThat(WellFormed.isAccept(header)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"*/*;q=0", "a/b;q=0.0, c/d; q=0.000"})
  void noticesHeadersThatAcceptNothing(String header) {
    assertThat(WellFormed.acceptsSomething(header)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "/", "*/*", "a/b/c", "a/b;", "application/*"})
  void refusesContentTypesThatAreNone(String header) {
    assertThat(WellFormed.isContentType(header)).isFalse();
  }

  @Test
  void readsHeadersOfAnyLength() {
    assertThat(WellFormed.isContentType("a/b" + ";a=b".repeat(20_000))).isTrue();
    assertThat(WellFormed.isContentType("a/b" + ";a=\"b\"".repeat(20_000) + ";")).isFalse();
    assertThat(WellFormed.isAccept("a/b" + " ;a=b".repeat(20_000) + ", */*")).isTrue();
  }
}
