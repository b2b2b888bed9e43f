package org.quittance.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import org.quittance.shared.InvalidRequest;
import org.quittance.storefront.event.EventFacts;
import org.quittance.storefront.event.ReadFeed;
import org.quittance.storefront.member.Caller;
import org.quittance.storefront.member.Role;
import org.quittance.storefront.member.Scope;
import org.quittance.web.access.Needs;
import org.quittance.web.bound.InTime;

/** What happened to the caller's purchases, in order; operators see all stores'. */
@Path("/events")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class EventResource {

  @Inject private Callers callers;
  @Inject private InTime inTime;
  @Inject private ReadFeed readFeed;

  @GET
  @Needs(Scope.EVENTS_READ)
  public JsonObject list(@QueryParam("after") String after, @QueryParam("limit") String limit) {
    Caller caller = callers.get();
    Optional<String> whose =
        caller.role() == Role.OPERATOR ? Optional.empty() : Optional.of(caller.id().toString());
    int most = Lists.limit(limit);
    long position = position(after);
    List<EventFacts> found = inTime.call(() -> readFeed.after(position, whose, most + 1));
    List<EventFacts> shown = found.subList(0, Math.min(most, found.size()));
    String next = found.size() > most ? "" + shown.get(most - 1).position() : null;
    return OpenList.json(shown, EventResource::json, next);
  }

  private static long position(String given) {
    if (given == null) {
      return 0;
    }
    if (!given.matches("[0-9]{1,18}")) {
      throw new InvalidRequest("'after' must be the position of an event, a whole number.");
    }
    return Long.parseLong(given);
  }

  private static JsonObject json(EventFacts event) {
    try (var data = Json.createReader(new StringReader(event.data()))) {
      return Json.createObjectBuilder()
          .add("position", event.position())
          .add("id", event.id().toString())
          .add("type", event.type())
          .add("at", event.at().toString())
          .add("data", data.readObject())
          .build();
    }
  }
}
