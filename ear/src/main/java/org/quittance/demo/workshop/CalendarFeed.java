package org.quittance.demo.workshop;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** The closing days of a year as iCalendar (RFC 5545), all-day events for any calendar program. */
final class CalendarFeed {

  private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

  private CalendarFeed() {}

  static String write(BookYear year) {
    var feed = new StringBuilder();
    line(feed, "BEGIN:VCALENDAR");
    line(feed, "VERSION:2.0");
    line(feed, "PRODID:-//Quittance//Closing calendar//EN");
    line(feed, "CALSCALE:GREGORIAN");
    line(feed, "X-WR-CALNAME:Closing calendar " + year.year());
    LocalDate end = LocalDate.of(year.year() + 1, 1, 1);
    LocalDate.of(year.year(), 1, 1)
        .datesUntil(end)
        .forEach(day -> event(feed, day, year.occasion(day)));
    line(feed, "END:VCALENDAR");
    return feed.toString();
  }

  private static void event(StringBuilder feed, LocalDate day, Optional<String> occasion) {
    if (occasion.isEmpty()) {
      return;
    }
    line(feed, "BEGIN:VEVENT");
    line(feed, "UID:closing-" + DAY.format(day) + "@quittance.org");
    // A fixed stamp, so that every build gives the same file.
    line(feed, "DTSTAMP:20260101T000000Z");
    line(feed, "DTSTART;VALUE=DATE:" + DAY.format(day));
    line(feed, "DTEND;VALUE=DATE:" + DAY.format(day.plusDays(1)));
    line(feed, "SUMMARY:" + occasion.get());
    line(feed, "TRANSP:TRANSPARENT");
    line(feed, "END:VEVENT");
  }

  private static void line(StringBuilder feed, String line) {
    feed.append(line).append("\r\n");
  }
}
