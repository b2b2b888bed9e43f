package org.quittance.system.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.quittance.system.harness.Workspace;

/** Commands of a reader, in an empty folder of their own. */
final class Shell {

  private static final int LONGEST_SECONDS = 180;

  private final Path folder;

  Shell(String name) {
    this.folder = Workspace.fresh("docs-" + name);
  }

  record Ended(int exit, String out, String err) {}

  /** Runs commands in a plain POSIX shell, which stops at the first that fails. */
  Ended script(String commands) {
    return run(List.of("sh", "-eu", "-c", commands));
  }

  Ended run(List<String> command) {
    Path out = folder.resolve("out");
    Path err = folder.resolve("err");
    try {
      Process process =
          new ProcessBuilder(command)
              .directory(folder.toFile())
              .redirectOutput(out.toFile())
              .redirectError(err.toFile())
              .start();
      if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new AssertionError(command + " is not done after " + LONGEST_SECONDS + " seconds.");
      }
      return new Ended(process.exitValue(), read(out), read(err));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  String file(String name) {
    try {
      return read(folder.resolve(name));
    } catch (IOException absent) {
      throw new UncheckedIOException(absent);
    }
  }

  private static String read(Path file) throws IOException {
    return Files.readString(file, StandardCharsets.UTF_8);
  }
}
