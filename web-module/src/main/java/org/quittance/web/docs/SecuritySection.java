package org.quittance.web.docs;

import jakarta.json.JsonObject;

/** The ways to sign in, and what each scope opens. */
final class SecuritySection {

  private SecuritySection() {}

  static String of(JsonObject document) {
    var html =
        new StringBuilder("<section class=\"subject\">\n<h2 id=\"security\">Signing in</h2>\n<dl>");
    document
        .getJsonObject("components")
        .getJsonObject("securitySchemes")
        .forEach(
            (name, scheme) -> {
              html.append("<dt class=\"id\">").append(Page.escaped(name)).append("</dt><dd>");
              html.append(Page.prose(scheme.asJsonObject().getString("description")));
              if (scheme.asJsonObject().containsKey("flows")) {
                scopes(scheme.asJsonObject().getJsonObject("flows"), html);
              }
              html.append("</dd>\n");
            });
    return html.append("</dl></section>\n").toString();
  }

  private static void scopes(JsonObject flows, StringBuilder html) {
    JsonObject flow = flows.getJsonObject("clientCredentials");
    html.append("<p>Tokens: <code>POST ").append(Page.escaped(flow.getString("tokenUrl")));
    html.append("</code></p>\n<ul>");
    JsonObject scopes = flow.getJsonObject("scopes");
    for (String scope : scopes.keySet()) {
      html.append("<li><code>").append(Page.escaped(scope)).append("</code> ");
      html.append(Page.prose(scopes.getString(scope))).append("</li>\n");
    }
    html.append("</ul>\n");
  }
}
