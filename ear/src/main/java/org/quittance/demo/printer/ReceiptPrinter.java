package org.quittance.demo.printer;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;

/**
 * {@code java -jar receipt-printer.jar [CURRENCY LINE...]} prints a receipt; {@code --check} reads
 * one from standard input. Exit: 0 printed or whole, 1 altered, 2 not readable.
 */
public final class ReceiptPrinter {

  private static final List<String> SAMPLE =
      List.of("Card, folded:3:1.40", "Ink, black:1:12.50", "Paper, a quire:2:6.25");

  private ReceiptPrinter() {}

  public static void main(String[] arguments) throws IOException {
    System.exit(run(arguments));
  }

  private static int run(String[] arguments) throws IOException {
    try {
      if (arguments.length == 1 && arguments[0].equals("--check")) {
        return check(new String(System.in.readAllBytes(), StandardCharsets.UTF_8));
      }
      boolean sample = arguments.length == 0;
      String currency = sample ? "EUR" : arguments[0];
      List<String> lines = sample ? SAMPLE : Arrays.asList(arguments).subList(1, arguments.length);
      byte[] text =
          Receipt.of(currency, lines).print(Clock.systemUTC()).getBytes(StandardCharsets.UTF_8);
      System.out.write(text);
      System.out.flush();
      return 0;
    } catch (IllegalArgumentException unreadable) {
      System.err.println("refused: " + unreadable.getMessage());
      return 2;
    }
  }

  private static int check(String text) {
    boolean whole = Checksum.isWhole(text);
    System.out.println(
        whole
            ? "whole: the checksum fits every line above it."
            : "altered: the checksum does not fit the lines above it.");
    return whole ? 0 : 1;
  }
}
