package org.quittance.terminal.conformance;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.quittance.terminal.api.Answer;
import org.quittance.terminal.api.Credentials;
import org.quittance.terminal.api.NoAnswer;
import org.quittance.terminal.json.Fields;
import org.quittance.terminal.json.MalformedJson;

/** Nobody looks over the neighbour's fence, or learns that there is one. */
final class IsolationChecks implements Checks {
  private static final List<String> COLLECTIONS =
      List.of(Paths.PURCHASES, Paths.BOX_SETS, Paths.REFUNDS);

  private final Wire wire;
  private final Optional<Credentials> neighbour;

  /**
   * @param neighbour another account of the same server, whose newest purchase is tried for
   */
  IsolationChecks(Wire wire, Optional<Credentials> neighbour) {
    this.wire = wire;
    this.neighbour = neighbour;
  }

  @Override
  public Group group() {
    return Group.ISOLATION;
  }

  @Override
  public List<Promise> promises() {
    return List.of(
        promise("unknown-is-404", "IDs that nobody has", this::unknown),
        promise("foreign-is-as-unknown", "a purchase of another account", this::foreign));
  }

  private String unknown() throws NoAnswer {
    for (String collection : COLLECTIONS) {
      Answer answer = wire.get(Paths.in(collection, UUID.randomUUID().toString()));
      if (!Expect.code(answer).equals("insufficient-scope")) {
        Expect.refusal(answer, 404, "not-found");
      }
    }
    return "404 not-found each time";
  }

  private String foreign() throws NoAnswer, MalformedJson {
    Credentials other =
        neighbour.orElseThrow(
            () ->
                new NotTried(
                    "It takes a second account: QUITTANCE_USER and QUITTANCE_PASSWORD, of somebody"
                        + " who bought something."));
    Answer list = wire.as(other.basic()).get(Paths.PURCHASES + "?limit=1");
    if (list.status() == 401 || list.status() == 403) {
      throw new NotTried("The second account was not let in: " + Expect.shown(list) + ".");
    }
    List<Fields> theirs = Fields.parse(Expect.status(list, 200).body()).list("items");
    if (theirs.isEmpty()) {
      throw new NotTried("The account " + other.user() + " has bought nothing.");
    }
    alike(Paths.PURCHASES, theirs.get(0).text("purchaseId"));
    Optional<String> boxSet = theirs.get(0).optionalText("boxSetId");
    if (boxSet.isPresent()) {
      alike(Paths.BOX_SETS, boxSet.get());
    }
    return "404, word for word as of an ID that nobody has";
  }

  private void alike(String collection, String theirs) throws NoAnswer {
    String nobodys = UUID.randomUUID().toString();
    Answer foreign = Expect.status(wire.get(Paths.in(collection, theirs)), 404);
    Answer unknown = Expect.status(wire.get(Paths.in(collection, nobodys)), 404);
    for (String field : List.of("type", "title", "detail", "next")) {
      Expect.equal(said(unknown, field, nobodys), said(foreign, field, theirs), "The " + field);
    }
  }

  private static String said(Answer answer, String field, String id) {
    return Expect.text(answer, field).orElse("nothing").replace(id, "ID");
  }
}
