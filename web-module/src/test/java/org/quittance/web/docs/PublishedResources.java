package org.quittance.web.docs;

import jakarta.servlet.annotation.WebServlet;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What the compiled classes answer to, by their annotations. */
final class PublishedResources {

  private static final java.nio.file.Path CLASSES = java.nio.file.Path.of("target/classes");
  private static final String BASE = "/api/v1";

  /** Servlets that belong to the API; the others serve pages, files and the operation of it. */
  private static final Set<String> OF_THE_API = Set.of("/.well-known/jwks.json", "/oauth/token");

  private final Set<String> operations = new TreeSet<>();

  PublishedResources() {
    for (Class<?> type : ours()) {
      if (type.isAnnotationPresent(Path.class)) {
        Arrays.stream(type.getDeclaredMethods()).forEach(method -> resource(type, method));
      }
      if (type.isAnnotationPresent(WebServlet.class)) {
        servlet(type);
      }
    }
  }

  /** Each as {@code METHOD /path}, in order. */
  Set<String> operations() {
    return operations;
  }

  private static List<Class<?>> ours() {
    try (Stream<java.nio.file.Path> files = Files.walk(CLASSES)) {
      return files
          .map(file -> CLASSES.relativize(file).toString())
          .filter(name -> name.endsWith(".class") && !name.contains("$"))
          .<Class<?>>map(name -> load(name.replace(".class", "").replace('/', '.')))
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(name, false, PublishedResources.class.getClassLoader());
    } catch (ClassNotFoundException gone) {
      throw new IllegalStateException(gone);
    }
  }

  private void resource(Class<?> type, Method method) {
    for (Annotation annotation : method.getAnnotations()) {
      HttpMethod verb = annotation.annotationType().getAnnotation(HttpMethod.class);
      if (verb != null) {
        Path more = method.getAnnotation(Path.class);
        String path = BASE + slash(type.getAnnotation(Path.class).value());
        operations.add(verb.value() + " " + path + (more == null ? "" : slash(more.value())));
      }
    }
  }

  private static String slash(String path) {
    return path.isEmpty() || path.equals("/") ? "" : path.startsWith("/") ? path : "/" + path;
  }

  private void servlet(Class<?> type) {
    for (String path : type.getAnnotation(WebServlet.class).value()) {
      for (String verb : List.of("Get", "Post", "Put", "Delete")) {
        if (OF_THE_API.contains(path)
            && Arrays.stream(type.getDeclaredMethods())
                .anyMatch(method -> method.getName().equals("do" + verb))) {
          operations.add(verb.toUpperCase(Locale.ROOT) + " " + path);
        }
      }
    }
  }
}
