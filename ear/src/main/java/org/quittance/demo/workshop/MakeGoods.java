package org.quittance.demo.workshop;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** {@code MakeGoods DIRECTORY} writes pictures and calendar; the same files at every build. */
public final class MakeGoods {

  private static final int CALENDAR_YEAR = 2027;

  private MakeGoods() {}

  public static void main(String[] arguments) throws IOException {
    Path directory = Files.createDirectories(Path.of(arguments[0]));
    text(directory, "guilloche-rosette.svg", GuillocheSvg.draw(Guilloche.rosette(), "#0b6e69"));
    text(directory, "guilloche-medallion.svg", GuillocheSvg.draw(Guilloche.medallion(), "#6b4a1f"));
    text(directory, "guilloche-band.svg", GuillocheSvg.draw(Guilloche.band(), "#7a2e3a"));
    GuillochePicture.paper().write(directory.resolve("guilloche-paper.png"));
    GuillochePicture.night().write(directory.resolve("guilloche-night.png"));
    var year = new BookYear(CALENDAR_YEAR);
    text(directory, "closing-calendar-2027.html", CalendarPage.write(year));
    text(directory, "closing-calendar-2027.ics", CalendarFeed.write(year));
  }

  private static void text(Path directory, String name, String content) throws IOException {
    Files.writeString(directory.resolve(name), content, StandardCharsets.UTF_8);
  }
}
