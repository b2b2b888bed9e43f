package org.quittance.terminal.command;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.quittance.terminal.outcome.Sentence;

/** Columns as wide as their widest cell; numbers stand at the right. */
final class Table {
  private static final String GAP = "  ";

  private final List<String> headings;
  private final List<List<String>> rows = new ArrayList<>();

  /** A heading that starts with {@code >} makes its column stand at the right. */
  Table(String... headings) {
    this.headings = List.of(headings);
  }

  Table row(String... cells) {
    rows.add(List.of(cells).stream().map(Sentence::of).toList());
    return this;
  }

  List<String> lines() {
    List<String> plain = headings.stream().map(heading -> heading.replace(">", "")).toList();
    List<List<String>> all = new ArrayList<>(List.of(plain));
    all.addAll(rows);
    return all.stream().map(row -> line(row, all)).toList();
  }

  private String line(List<String> row, List<List<String>> all) {
    StringBuilder line = new StringBuilder();
    for (int column = 0; column < row.size(); column++) {
      String cell = row.get(column);
      String padding = " ".repeat(width(column, all) - length(cell));
      boolean right = headings.get(column).startsWith(">");
      line.append(right ? padding + cell : cell + padding).append(GAP);
    }
    return line.toString().stripTrailing();
  }

  private static int width(int column, List<List<String>> all) {
    return IntStream.range(0, all.size())
        .map(row -> length(all.get(row).get(column)))
        .max()
        .orElse(0);
  }

  private static int length(String cell) {
    return cell.codePointCount(0, cell.length());
  }
}
