package org.quittance.demo.workshop;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.stream.Collectors;

/** A year on one page, for the wall: ISO weeks, closing days marked, twelve months. */
final class CalendarPage {

  private static final String SHEET =
      """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>Closing calendar @YEAR@</title>
      <style>
      :root { color-scheme: light dark; --paper: #faf8f4; --ink: #1d2026; --rule: #ddd8ce; --accent: #0b6e69 }
      @media (prefers-color-scheme: dark) {
        :root { --paper: #16181c; --ink: #e8e6e1; --rule: #2c3037; --accent: #4fc3b8 } }
      html { background: var(--paper); color: var(--ink); font: 15px/1.25 system-ui, sans-serif }
      body { max-width: 72rem; margin: 0 auto; padding: 2rem 1.5rem }
      h1 { font-size: 34px; margin: 0 } p { margin: .5rem 0 2rem }
      main { display: grid; grid-template-columns: repeat(auto-fill, minmax(15.5rem, 1fr)); gap: 2rem; align-items: start }
      table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums }
      caption { text-align: left; font-size: 18px; padding-bottom: .5rem }
      th { font-weight: normal; opacity: .62; font-size: 13px } abbr { text-decoration: none }
      td, th { text-align: right; padding: .25rem .3rem; border-bottom: 1px solid var(--rule) }
      .rest { opacity: .62 }
      .close { background: var(--accent); color: var(--paper); font-weight: 600; border-radius: 3px }
      @media print { @page { size: A3 landscape; margin: 14mm } main { grid-template-columns: repeat(4, 1fr) } }
      </style>
      </head>
      <body>
      <h1>@YEAR@</h1>
      <p>Marked days: close the month before. Weeks are numbered as in ISO 8601.</p>
      <main>
      @MONTHS@</main>
      </body>
      </html>
      """;

  private CalendarPage() {}

  static String write(BookYear year) {
    String months =
        year.months().stream().map(month -> month(year, month)).collect(Collectors.joining());
    return SHEET.replace("@YEAR@", Integer.toString(year.year())).replace("@MONTHS@", months);
  }

  private static String month(BookYear year, YearMonth month) {
    var table = new StringBuilder();
    table
        .append("<table>\n<caption>" + Months.name(month.getMonth()) + "</caption>\n<tr>")
        .append("<th scope=\"col\"><abbr title=\"Week\">W</abbr></th>");
    for (String day : "Mo Tu We Th Fr Sa Su".split(" ")) {
      table.append("<th scope=\"col\">" + day + "</th>");
    }
    table.append("</tr>\n");
    LocalDate monday = month.atDay(1).minusDays(month.atDay(1).getDayOfWeek().getValue() - 1L);
    while (monday.isBefore(month.plusMonths(1).atDay(1))) {
      table.append("<tr><th scope=\"row\">" + monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
      table.append("</th>");
      for (int i = 0; i < 7; i++) {
        table.append(cell(year, month, monday.plusDays(i)));
      }
      table.append("</tr>\n");
      monday = monday.plusWeeks(1);
    }
    return table.append("</table>\n").toString();
  }

  private static String cell(BookYear year, YearMonth month, LocalDate day) {
    if (!YearMonth.from(day).equals(month)) {
      return "<td></td>";
    }
    String kind = BookYear.isWeekend(day) ? " class=\"rest\"" : "";
    return year.occasion(day)
        .map(what -> "<td class=\"close\" title=\"" + what + "\">" + day.getDayOfMonth() + "</td>")
        .orElse("<td" + kind + ">" + day.getDayOfMonth() + "</td>");
  }
}
