package org.quittance.terminal.conformance;

import java.util.ArrayList;
import java.util.List;
import org.quittance.terminal.api.Answer;
import org.quittance.terminal.api.NoAnswer;
import org.quittance.terminal.json.Fields;
import org.quittance.terminal.json.MalformedJson;

/** The same thing in several forms. */
final class RepresentationChecks implements Checks {
  private static final String XML = "application/xml";
  private static final String ORDER =
      "<order xmlns=\"urn:quittance:documents:1\"><lines><line><sku>%s</sku>"
          + "<quantity>1</quantity></line></lines><payment><method>credit</method>"
          + "<currency>%s</currency></payment></order>";

  private final Wire wire;
  private final Orders orders;
  private final FirstPurchase first;

  RepresentationChecks(Wire wire, Orders orders, FirstPurchase first) {
    this.wire = wire;
    this.orders = orders;
    this.first = first;
  }

  @Override
  public Group group() {
    return Group.REPRESENTATIONS;
  }

  @Override
  public List<Promise> promises() {
    return List.of(
        promise("minimal-is-minimal", "an order again, return=minimal", this::minimal),
        promise("xml-says-the-same", "product, purchase and BoxSet as XML", this::xml),
        promise("order-in-xml-is-the-order", "the order again, as XML", this::orderInXml),
        promise("entities-refused", "an XML order that names a file", this::entities),
        promise("unchanged-is-304", "reading again with If-None-Match", this::unchanged),
        promise("described", "the OpenAPI document", this::described));
  }

  private List<String> paths() {
    return List.of(
        Paths.in(Paths.PRODUCTS, orders.plan().sku()),
        Paths.in(Paths.PURCHASES, first.get().id()),
        Paths.in(Paths.BOX_SETS, first.get().boxSetId()));
  }

  private String minimal() throws NoAnswer, MalformedJson {
    Bought bought = first.get();
    Answer answer = orders.send(bought.key(), bought.order(), "Prefer", "return=minimal");
    Fields fields = Fields.parse(Expect.status(answer, 201).body());
    Expect.equal(bought.id(), fields.text("purchaseId"), "The purchase ID");
    Expect.that(!fields.object().containsKey("boxSet"), "The answer holds the BoxSet.");
    return "no BoxSet";
  }

  private String xml() throws NoAnswer, MalformedJson {
    for (String path : paths()) {
      Answer json = Expect.status(wire.get(path), 200);
      Answer xml = Expect.status(wire.get(path, "Accept", XML), 200);
      Expect.that(Expect.header(xml, "Content-Type").startsWith(XML), path + " is no XML.");
      List<String> missing = new ArrayList<>(Leaves.of(Fields.parse(json.body()).object()));
      List<String> more = new ArrayList<>(Leaves.ofXml(xml.body()));
      List<String> both = List.copyOf(more);
      more.removeAll(missing);
      missing.removeAll(both);
      Expect.that(
          missing.isEmpty() && more.isEmpty(),
          path + ": only JSON says " + names(missing) + ", only XML " + names(more) + ".");
    }
    return "the same values in both";
  }

  private static List<String> names(List<String> leaves) {
    return leaves.stream().map(leaf -> leaf.split(" ", 2)[0]).distinct().toList();
  }

  private String order() {
    return ORDER.formatted(escaped(orders.plan().sku()), orders.plan().currency());
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;");
  }

  private String orderInXml() throws NoAnswer {
    Answer answer = orders.send(first.get().key(), order(), "Content-Type", XML);
    Expect.status(answer, 201);
    Expect.equal(
        first.get().id(), Expect.text(answer, "purchaseId").orElse("none"), "The purchase ID");
    return "the same purchase";
  }

  private String entities() throws NoAnswer {
    String order =
        "<!DOCTYPE order [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>"
            + order().replace(">credit<", ">&e;<");
    Answer answer = orders.send(first.spentKey(), order, "Content-Type", XML);
    Expect.status(answer, 400);
    return "400 " + Expect.code(answer);
  }

  private String unchanged() throws NoAnswer {
    for (String path : paths()) {
      String tag = Expect.header(Expect.status(wire.get(path), 200), "ETag");
      Expect.that(tag.matches("\"[^\"]+\""), path + " has no strong entity tag.");
      Answer same = Expect.status(wire.get(path, "If-None-Match", tag), 304);
      Expect.that(same.body().length == 0, path + " says 304 with a body.");
      Expect.status(wire.get(path, "If-None-Match", "\"another\""), 200);
    }
    return "304 while nothing changed";
  }

  private String described() throws NoAnswer, MalformedJson {
    Answer answer = Expect.status(wire.anonymous().get(Paths.OPENAPI), 200);
    Fields document = Fields.parse(answer.body());
    Expect.that(document.text("openapi").startsWith("3.1"), "It is not OpenAPI 3.1.");
    Fields buying = document.object("paths").object("/" + Paths.PURCHASES);
    Expect.that(buying.object().containsKey("post"), "It does not describe how to buy.");
    return "OpenAPI " + document.text("openapi");
  }
}
