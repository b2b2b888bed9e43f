package org.quittance.terminal.command;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import org.quittance.terminal.api.Patience;
import org.quittance.terminal.outcome.Exit;
import org.quittance.terminal.outcome.Failure;
import org.quittance.terminal.outcome.Sentence;
import org.quittance.terminal.outcome.UsageMistake;
import picocli.CommandLine;

/** Runs one command line; every failure becomes one line on stderr and an exit code. */
public final class CommandLineRunner {
  private final Session session;
  private final PrintStream out;
  private final PrintStream err;

  /**
   * @param program how people call this terminal
   * @param environment where the credentials stand
   * @param watched whether a person watches the screen, who may be shown progress
   */
  public CommandLineRunner(
      Program program,
      Map<String, String> environment,
      PrintStream out,
      PrintStream err,
      boolean watched) {
    this(
        new Session(
            program, environment, out, err, watched, Patience.forReading(), Patience.forChanges()),
        out,
        err);
  }

  CommandLineRunner(Session session, PrintStream out, PrintStream err) {
    this.session = session;
    this.out = out;
    this.err = err;
  }

  /** The exit code. */
  public int run(String... arguments) {
    TerminalCommand root = new TerminalCommand(session);
    CommandLine commandLine = new CommandLine(root, new Commands(session));
    commandLine.setCommandName(session.program());
    commandLine.setOut(new PrintWriter(out, true));
    commandLine.setCaseInsensitiveEnumValuesAllowed(true);
    commandLine.setParameterExceptionHandler(
        (mistake, words) -> report(new UsageMistake(sentence(mistake))));
    commandLine.setExecutionExceptionHandler((thrown, command, result) -> report(thrown));
    return commandLine.execute(arguments);
  }

  private static String sentence(CommandLine.ParameterException mistake) {
    if (mistake.getCause() instanceof UsageMistake ours) {
      return ours.getMessage();
    }
    String command = mistake.getCommandLine().getCommandSpec().qualifiedName();
    return Sentence.joined(what(mistake)) + " See " + command + " --help";
  }

  private static String what(CommandLine.ParameterException mistake) {
    if (mistake instanceof CommandLine.UnmatchedArgumentException unmatched
        && !unmatched.isUnknownOption()
        && !mistake.getCommandLine().getSubcommands().isEmpty()) {
      String word = unmatched.getUnmatched().get(0);
      return "There is no command '" + word + "'" + meant(unmatched.getSuggestions());
    }
    if (mistake instanceof CommandLine.UnmatchedArgumentException unmatched
        && unmatched.getUnmatched().get(0).matches("(--quantity|--qty|-n)(=.*)?")) {
      return "How many stands behind the SKU, as in LEDGER-HANDBOOK:3";
    }
    // Counting arguments helps nobody: options that were given before count too.
    return mistake.getMessage().replaceFirst(" at index \\d+", "");
  }

  private static String meant(List<String> suggestions) {
    return suggestions.isEmpty() ? "" : "; did you mean " + String.join(" or ", suggestions) + "?";
  }

  private int report(Exception thrown) {
    if (thrown instanceof Failure failure) {
      err.println(failure.line());
      return failure.exit().code();
    }
    // Not foreseen, so nothing is claimed about the outcome; the class is what a report needs.
    err.println(
        "refused: internal-error: The terminal met something it was not made for ("
            + thrown.getClass().getName()
            + at(thrown)
            + "). Repeating the command is safe; please report it.");
    return Exit.UNKNOWN.code();
  }

  private static String at(Exception thrown) {
    for (StackTraceElement place : thrown.getStackTrace()) {
      if (place.getClassName().startsWith("org.quittance.")) {
        return " at " + place.getFileName() + ":" + place.getLineNumber();
      }
    }
    return "";
  }
}
