package org.quittance.web.api;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.quittance.web.problem.Problem;

/** What the HTTP layer itself refuses (no such path, wrong method or media type) as a problem. */
@Provider
public class HttpMapper implements ExceptionMapper<WebApplicationException> {

  @Override
  public Response toResponse(WebApplicationException refused) {
    int status = refused.getResponse().getStatus();
    if (status >= 500) {
      return new UnexpectedMapper().toResponse(refused);
    }
    Problem problem =
        switch (status) {
          case 404 ->
              new Problem(
                  "not-found",
                  "There is nothing at this address.",
                  "No resource has this path.",
                  "Compare the path with the API's documentation.");
          case 405 ->
              new Problem(
                  "method-not-allowed",
                  "Nothing was done: this method is not allowed here.",
                  "The resource has other methods.",
                  "Look at the Allow header and use one of those.");
          case 406 ->
              new Problem(
                  "not-acceptable",
                  "Nothing was done: the answer cannot be written as asked.",
                  "None of the media types in the Accept header is offered here.",
                  "Ask for application/json or application/xml; one proof alone is application/jose too.");
          case 415 ->
              new Problem(
                  "unsupported-media-type",
                  "Nothing was done: the body's media type is not read here.",
                  "The Content-Type header names another type than this resource reads.",
                  "Send application/json or application/xml; a content is application/octet-stream.");
          default ->
              new Problem(
                  "invalid-request",
                  "Nothing was done: the request is not valid.",
                  "The server could not read the request's path, query or headers.",
                  "Correct the request and send it again.");
        };
    Response response = ProblemResponse.of(problem);
    String allowed = refused.getResponse().getHeaderString("Allow");
    return allowed == null
        ? response
        : Response.fromResponse(response).header("Allow", allowed).build();
  }
}
