package org.quittance.web.console;

import java.util.UUID;

/** The page of a failure, in the house's style and without any help that could fail as well. */
final class FailurePage {

  private static final String PAGE =
      """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <title>%1$s · Quittance</title>
      <link rel="icon" href="/assets/mark.svg" type="image/svg+xml">
      <link rel="stylesheet" href="/assets/quittance.css">
      </head>
      <body class="plain">
      <main class="slip">
      <p class="mark"><a href="/"><img src="/assets/mark.svg" alt="" width="24" height="24"> Quittance</a></p>
      <h1>%1$s</h1>
      <p>%2$s</p>
      <p>%3$s</p>
      %4$s
      <p class="small">%5$d · <span class="id">%6$s</span></p>
      </main>
      </body>
      </html>
      """;

  private static final String SIGN_OUT =
      "<form method=\"post\" action=\"/console/sign-out\">"
          + "<button class=\"primary\" type=\"submit\">Sign out</button></form>";

  private static final String PURCHASES =
      "<p><a class=\"primary\" href=\"/console/purchases\">Go to the purchases</a></p>";

  private static final String FIRST_PAGE =
      "<p><a class=\"primary\" href=\"/\">Go to the first page</a></p>";

  private FailurePage() {}

  static String write(Failure failure, UUID incident, boolean signedIn) {
    String home = signedIn ? PURCHASES : FIRST_PAGE;
    String way = failure.status() == 403 && signedIn ? SIGN_OUT : home;
    return PAGE.formatted(
        escaped(failure.what()),
        escaped(failure.why()),
        escaped(failure.next()),
        way,
        failure.status(),
        incident);
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
