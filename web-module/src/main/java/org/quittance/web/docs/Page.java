package org.quittance.web.docs;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** The frame of a page, and text as HTML: no script, no style but the house's files. */
final class Page {

  private static final Pattern CODE = Pattern.compile("`([^`]+)`");
  private static final Pattern LINK = Pattern.compile("\\[([^\\]]+)\\]\\(([^)\\s]+)\\)");

  private static final String FRAME =
      """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <title>%s · Quittance</title>
      <link rel="icon" href="/assets/mark.svg" type="image/svg+xml">
      <link rel="stylesheet" href="/assets/quittance.css">
      <link rel="stylesheet" href="/assets/docs.css">
      </head>
      <body class="docs">
      <a class="skip" href="#content">Skip to the content</a>
      %s
      </body>
      </html>
      """;

  /** The mark of the house, which leads to its first page. */
  static final String MARK =
      "<p class=\"mark\"><a href=\"/\"><img src=\"/assets/mark.svg\" alt=\"\" width=\"24\""
          + " height=\"24\"> Quittance</a></p>";

  private Page() {}

  static byte[] of(String title, String body) {
    return FRAME.formatted(escaped(title), body).getBytes(StandardCharsets.UTF_8);
  }

  static void write(HttpServletResponse response, byte[] page) throws IOException {
    response.setContentType("text/html;charset=UTF-8");
    response.setHeader("Cache-Control", "public, max-age=300");
    response.setContentLength(page.length);
    response.getOutputStream().write(page);
  }

  static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  /** Text in which {@code `code`} and {@code [links](address)} are understood. */
  static String prose(String text) {
    String code = CODE.matcher(escaped(text)).replaceAll("<code>$1</code>");
    return LINK.matcher(code).replaceAll("<a href=\"$2\">$1</a>");
  }

  static String paragraph(String text) {
    return text.isEmpty() ? "" : "<p>" + prose(text) + "</p>\n";
  }
}
