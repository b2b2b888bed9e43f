package org.quittance.web.console;

import org.quittance.web.problem.Problem;

/**
 * Why a request came to nothing, for a reader.
 *
 * @param status HTTP status
 * @param code stable word for programs
 * @param what what happened
 * @param why the reason
 * @param next what the reader can do now
 */
record Failure(int status, String code, String what, String why, String next) {

  /**
   * @param sentence a better reason than the general one, or null
   */
  static Failure of(int status, String sentence) {
    Failure general = general(status);
    return sentence == null
        ? general
        : new Failure(general.status, general.code, general.what, sentence, general.next);
  }

  /** A form that this server did not make, or made in another life. */
  static Failure staleForm() {
    return new Failure(
        400,
        "invalid-request",
        "This form is out of date",
        "Nothing was done: the server no longer knows the page it was on.",
        "Open the page anew and fill it in again.");
  }

  /** A store was away or busy, or the page took longer than a request may. */
  static Failure busy() {
    return new Failure(
        503,
        "busy",
        "This page could not be made just now",
        "A store is busy or does not answer. Looking at a page changes nothing.",
        "Load it again in a few seconds.");
  }

  Problem problem() {
    return new Problem(status, code, what, why, next);
  }

  private static Failure general(int status) {
    return switch (status) {
      case 403 ->
          new Failure(
              403,
              "forbidden",
              "This is not open to you",
              "The server does not allow such a request here.",
              "Sign in with an account that may do it, or begin at the first page.");
      case 404 ->
          new Failure(
              404,
              "not-found",
              "There is nothing here",
              "The address leads to no page.",
              "Check the address, or begin at the first page.");
      case 405 ->
          new Failure(
              405,
              "method-not-allowed",
              "This address does not take such requests",
              "It knows other HTTP methods.",
              "Begin at the first page.");
      case 413 ->
          new Failure(
              413,
              "body-too-large",
              "This form is too large",
              "What was sent is longer than any form of the console.",
              "Begin at the first page.");
      case 503 ->
          new Failure(
              503,
              "not-ready",
              "The server is not ready",
              "It finishes what an earlier process left before it takes new work.",
              "Load this page again in a few seconds.");
      default ->
          new Failure(
              status >= 400 ? status : 500,
              status >= 400 && status < 500 ? "invalid-request" : "internal",
              "This page could not be made",
              "Something failed inside the server. Looking at a page changes nothing, so no money"
                  + " moved because of it.",
              "Load it again in a minute. If it fails again, give the number below to whoever runs"
                  + " the server: it stands in the log.");
    };
  }
}
