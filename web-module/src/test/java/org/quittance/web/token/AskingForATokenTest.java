package org.quittance.web.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.quittance.storefront.signin.SignIn;

/** The form and the credentials of a request for a token. */
class AskingForATokenTest {

  private static String basic(String pair) {
    return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
  }

  private static SignIn read(String header, String form) throws OauthError {
    return ClientCredentials.read(header, TokenForm.parse(form), "address");
  }

  private static void assertRefused(String error, ThrowingCallable asking) {
    assertThatThrownBy(asking)
        .isInstanceOfSatisfying(
            OauthError.class, refused -> assertThat(refused.error()).isEqualTo(error));
  }

  @Test
  void readsFieldsAndLeavesEmptyOnesOut() throws OauthError {
    TokenForm form = TokenForm.parse("grant_type=client_credentials&scope=a%3Ab+c&client_id=");
    assertThat(form.find("scope")).contains("a:b c");
    assertThat(form.find("client_id")).isEmpty();
    assertThat(form.toString()).doesNotContain("a:b");
  }

  @Test
  void refusesAFieldThatStandsThereTwice() {
    assertRefused("invalid_request", () -> TokenForm.parse("scope=a&scope=b"));
    assertRefused("invalid_request", () -> TokenForm.parse("scope=&scope="));
    assertRefused("invalid_request", () -> TokenForm.parse("scope=%e"));
  }

  @Test
  void readsBasicWhosePartsAreFormEncoded() throws OauthError {
    SignIn signIn = read(basic("store:a%3Ab%2B"), "x=y");
    assertThat(signIn.name()).isEqualTo("store");
    assertThat(signIn.secret()).isEqualTo("a:b+");
    assertThat(signIn.toString()).doesNotContain("a:b");
  }

  @Test
  void readsTheBodyWhereThereIsNoHeader() throws OauthError {
    SignIn signIn = read(null, "client_id=store&client_secret=s");
    assertThat(signIn.name()).isEqualTo("store");
    assertThat(signIn.secret()).isEqualTo("s");
    assertThat(signIn.address()).isEqualTo("address");
  }

  @Test
  void refusesTwoWaysAtOnce() {
    assertRefused(
        "invalid_request", () -> read(basic("store:s"), "client_id=store&client_secret=s"));
    assertRefused("invalid_request", () -> read(basic("store:s"), "client_id=other"));
  }

  @Test
  void refusesWhatShowsNobody() {
    assertRefused("invalid_client", () -> read(null, "client_id=store"));
    assertRefused("invalid_client", () -> read(null, "client_secret=s"));
    assertRefused("invalid_client", () -> read("Basic !!!", "x=y"));
    assertRefused("invalid_client", () -> read("Bearer abc", "x=y"));
    assertRefused("invalid_client", () -> read(basic("nocolon"), "x=y"));
    assertRefused("invalid_client", () -> read(basic("a%00b:s"), "x=y"));
    assertRefused("invalid_client", () -> read(basic("x".repeat(65) + ":s"), "x=y"));
    assertRefused("invalid_client", () -> read(basic("store:" + "x".repeat(1025)), "x=y"));
  }
}
