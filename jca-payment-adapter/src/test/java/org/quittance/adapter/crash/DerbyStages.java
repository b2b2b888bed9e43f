package org.quittance.adapter.crash;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;

/** Two embedded databases in a folder. */
final class DerbyStages implements Stages {
  private static final List<String> DATABASES = List.of("store", "licenses");

  private final Path folder;

  DerbyStages(Path folder) {
    this.folder = folder;
  }

  @Override
  public Stage original() {
    return in(folder);
  }

  private static Stage in(Path folder) {
    return new Stage(
        "jdbc:derby:" + folder.resolve("store"), "jdbc:derby:" + folder.resolve("licenses"));
  }

  @Override
  public void rest(Stage stage) {
    for (String url : List.of(stage.storeUrl(), stage.licenseUrl())) {
      try {
        DriverManager.getConnection(url + ";shutdown=true").close();
      } catch (SQLException done) {
        // 08006: it was shut down; 08003, XJ004: it was not up.
        if (!List.of("08006", "08003", "XJ004").contains(done.getSQLState())) {
          throw new IllegalStateException(done);
        }
      }
    }
  }

  @Override
  public Stage copy(Path target) throws IOException {
    for (String database : DATABASES) {
      Path from = folder.resolve(database);
      try (Stream<Path> files = Files.walk(from)) {
        for (Path file : files.toList()) {
          Files.copy(file, target.resolve(database).resolve(from.relativize(file).toString()));
        }
      }
    }
    return in(target);
  }
}
