package org.quittance.web.control;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.UUID;
import org.quittance.backoffice.job.JobRun;
import org.quittance.backoffice.job.RunJob;
import org.quittance.recovery.RecoveryGate;
import org.quittance.shared.Ids;
import org.quittance.shared.Refusal;
import org.quittance.storefront.demo.OpenDemoAccounts;

/**
 * What the launcher asks: jobs, demo accounts, draining. Only a caller with this process's token is
 * heard; to everybody else these paths do not exist.
 */
@WebServlet(ControlServlet.PATH + "*")
public class ControlServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  static final String PATH = "/internal/";

  private static final Duration DRAIN = Duration.ofSeconds(10);

  @Inject private transient RecoveryGate gate;
  @Inject private transient InFlight inFlight;
  @Inject private transient RunJob runJob;
  @Inject private transient OpenDemoAccounts openDemoAccounts;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (!isLauncher(request)) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    String path = request.getPathInfo() == null ? "" : request.getPathInfo();
    if (path.equals("/drain")) {
      drain();
      answer(response, HttpServletResponse.SC_NO_CONTENT, "");
    } else if (!gate.isOpen()) {
      answer(response, HttpServletResponse.SC_SERVICE_UNAVAILABLE, "The server is not ready.");
    } else if (path.equals("/demo")) {
      openDemoAccounts.open();
      answer(response, HttpServletResponse.SC_NO_CONTENT, "");
    } else if (path.startsWith("/jobs/")) {
      start(path.substring("/jobs/".length()), response);
    } else {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
  }

  private void start(String job, HttpServletResponse response) throws IOException {
    if (!runJob.knows(job)) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    try {
      answer(response, HttpServletResponse.SC_ACCEPTED, runJob.start(job).toString());
    } catch (Refusal refused) {
      answer(response, HttpServletResponse.SC_CONFLICT, refused.what() + " " + refused.why());
    }
  }

  private void drain() {
    gate.drain();
    try {
      inFlight.awaitNone(DRAIN);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String path = request.getPathInfo() == null ? "" : request.getPathInfo();
    if (!isLauncher(request) || !path.startsWith("/runs/")) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    UUID id = Ids.parse("The run", path.substring("/runs/".length()));
    JobRun.Facts run = runJob.get(id);
    answer(response, HttpServletResponse.SC_OK, run.state() + "\n" + run.words());
  }

  private static boolean isLauncher(HttpServletRequest request) {
    String token = System.getProperty("quittance.control.token");
    String given = request.getHeader("Authorization");
    return token != null
        && given != null
        && MessageDigest.isEqual(
            ("Bearer " + token).getBytes(StandardCharsets.UTF_8),
            given.getBytes(StandardCharsets.UTF_8));
  }

  private static void answer(HttpServletResponse response, int status, String text)
      throws IOException {
    response.setStatus(status);
    response.setContentType("text/plain;charset=UTF-8");
    response.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
  }
}
