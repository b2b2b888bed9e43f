package org.quittance.terminal;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.quittance.terminal.command.CommandLineRunner;
import org.quittance.terminal.command.Program;

/** Starts the client terminal. */
public final class Terminal {
  private Terminal() {}

  /**
   * Runs one command and ends the process with its exit code.
   *
   * @param arguments the command line; see {@code --help}
   */
  public static void main(String[] arguments) {
    PrintStream out = stream(FileDescriptor.out);
    PrintStream err = stream(FileDescriptor.err);
    boolean watched = System.console() != null;
    int code = new CommandLineRunner(program(), System.getenv(), out, err, watched).run(arguments);
    out.flush();
    err.flush();
    System.exit(code); // The HTTP client's idle threads would keep the process for a while.
  }

  /** How this was called: by a script that says its own name, or as the jar it is in. */
  private static Program program() {
    String started = System.getProperty("sun.java.command", "").split(" ", 2)[0];
    String jar = started.endsWith(".jar") ? "java -jar " + started : "quittance-terminal";
    return new Program(
        System.getProperty("quittance.program", jar),
        Optional.ofNullable(System.getProperty("quittance.again")));
  }

  /** What we write is UTF-8 everywhere: it is read by programs, and names have accents. */
  private static PrintStream stream(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), false, StandardCharsets.UTF_8);
  }
}
