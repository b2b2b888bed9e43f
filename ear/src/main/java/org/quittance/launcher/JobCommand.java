package org.quittance.launcher;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code quittance.jar job NAME --data DIR}: runs a batch job in the server that holds the data
 * directory, or starts one for the time of the job.
 */
@Command(
    name = "job",
    mixinStandardHelpOptions = true,
    description = "Runs a batch job and prints its closing line.")
final class JobCommand implements Callable<Integer> {

  private static final String KNOWN = "reconcile, janitor.";

  @Parameters(index = "0", paramLabel = "NAME", description = "The job: " + KNOWN)
  private String name;

  @Option(names = "--data", paramLabel = "DIR", required = true, description = "Data directory.")
  private Path data;

  @Option(names = "--config", paramLabel = "FILE", description = "Properties file.")
  private Path config;

  @Override
  public Integer call() throws Exception {
    if (!name.matches("[a-z][a-z-]{0,40}")) {
      throw new StartRefused("unknown-job", "There is no job '" + name + "'. Known: " + KNOWN);
    }
    if (!Files.isDirectory(data)) {
      throw new StartRefused(
          "data-missing", "There is no data directory " + data + ". Start the server once first.");
    }
    if (DataDirectory.isInUse(data)) {
      return follow(Control.of(data));
    }
    DataDirectory directory = DataDirectory.open(data);
    var server =
        new MicroServer(
            directory, Settings.load(config), Ports.anyFree(), Waiting.ofJob(name, directory));
    server.start();
    return follow(server.control());
  }

  private int follow(Control control) throws Exception {
    HttpResponse<String> started = control.post("/internal/jobs/" + name);
    if (started.statusCode() == 404) {
      throw new StartRefused("unknown-job", "There is no job '" + name + "'. Known: " + KNOWN);
    }
    if (started.statusCode() != 202) {
      throw new StartRefused(
          "job-refused",
          "The job did not start (" + started.statusCode() + "): " + started.body().strip());
    }
    String run = started.body().strip();
    String last = "";
    while (true) {
      HttpResponse<String> state = look(control, run);
      String[] lines = state.body().split("\n", 2);
      String text = lines.length > 1 ? lines[1].strip() : "";
      if (lines[0].equals("completed")) {
        Console.OUT.println(text);
        return 0;
      }
      if (lines[0].equals("failed")) {
        Console.ERR.println("refused: job-failed: " + text);
        return 1;
      }
      if (!text.isEmpty() && !text.equals(last)) {
        Console.ERR.println(name + ": " + text);
        last = text;
      }
      Thread.sleep(200);
    }
  }

  private static HttpResponse<String> look(Control control, String run)
      throws StartRefused, InterruptedException {
    try {
      HttpResponse<String> state = control.get("/internal/runs/" + run);
      if (state.statusCode() == 200) {
        return state;
      }
    } catch (IOException gone) {
      // The server died or is being stopped: the same as one that does not know the run.
    }
    throw new StartRefused(
        "job-lost",
        "The server no longer answers for run " + run + ". Start the job again: it goes on there.");
  }
}
