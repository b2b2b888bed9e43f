package org.quittance.web.api;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Set;
import java.util.TreeSet;
import org.quittance.shared.InvalidRequest;

/**
 * Refuses query parameters that nobody would read, by name: a filter that is misspelt must not look
 * like one that found everything. What a method reads stands in its {@code @QueryParam}s.
 */
@Provider
public class KnownParameters implements ContainerRequestFilter {

  @Context private ResourceInfo resource;

  @Override
  public void filter(ContainerRequestContext context) {
    if (resource.getResourceMethod() == null) {
      return;
    }
    Set<String> known = known(resource.getResourceMethod());
    context
        .getUriInfo()
        .getQueryParameters()
        .forEach(
            (name, values) -> {
              if (!known.contains(name)) {
                throw new InvalidRequest(unknown(name, known));
              }
              if (values.size() > 1) {
                throw new InvalidRequest("The query parameter '" + name + "' is given twice.");
              }
            });
  }

  private static Set<String> known(Method method) {
    var names = new TreeSet<String>();
    for (Parameter parameter : method.getParameters()) {
      QueryParam query = parameter.getAnnotation(QueryParam.class);
      if (query != null) {
        names.add(query.value());
      }
    }
    return names;
  }

  private static String unknown(String name, Set<String> known) {
    String clean = name.replaceAll("[^A-Za-z0-9._-]", "?");
    String shown = clean.length() > 40 ? clean.substring(0, 40) + "..." : clean;
    return "There is no query parameter '"
        + shown
        + "' here; "
        + (known.isEmpty() ? "none is read." : "there are " + String.join(", ", known) + ".");
  }
}
