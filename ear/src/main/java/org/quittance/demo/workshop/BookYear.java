package org.quittance.demo.workshop;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** A year as a bookkeeper sees it: months, and the working day after each on which it is closed. */
record BookYear(int year) {

  List<YearMonth> months() {
    return IntStream.rangeClosed(1, 12).mapToObj(month -> YearMonth.of(year, month)).toList();
  }

  /** The first weekday of the following month that is not New Year, when its books are closed. */
  static LocalDate closingOf(YearMonth month) {
    LocalDate day = month.atEndOfMonth().plusDays(1);
    while (isWeekend(day) || day.getDayOfYear() == 1) {
      day = day.plusDays(1);
    }
    return day;
  }

  /** What is to be closed on this day, if anything. */
  Optional<String> occasion(LocalDate day) {
    YearMonth before = YearMonth.from(day).minusMonths(1);
    return closingOf(before).equals(day) ? Optional.of(name(before)) : Optional.empty();
  }

  /** In words: a month, or the quarter or year that ends with it. */
  static String name(YearMonth month) {
    int number = month.getMonthValue();
    if (number == 12) {
      return "Close the year " + month.getYear();
    }
    return number % 3 == 0
        ? "Close quarter " + number / 3
        : "Close " + Months.name(month.getMonth());
  }

  static boolean isWeekend(LocalDate day) {
    return day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
  }
}
