package org.quittance.launcher;

import java.lang.annotation.Annotation;
import java.lang.reflect.InvocationTargetException;

/**
 * The commands of the Payara Server this runs in, by its embedding API ({@code
 * org.glassfish.embeddable}), and by reflection, because no artifact of its own offers that API.
 */
final class ServerCommands implements Admin.Commands {

  private final Object runner;

  private ServerCommands(Object runner) {
    this.runner = runner;
  }

  static ServerCommands find() throws ReflectiveOperationException {
    return new ServerCommands(service("org.glassfish.embeddable.CommandRunner"));
  }

  /** Whether an application is loaded, which one that is deployed need not be. */
  static boolean isLoaded(String application) throws ReflectiveOperationException {
    Object registry = service("org.glassfish.internal.data.ApplicationRegistry");
    return registry.getClass().getMethod("get", String.class).invoke(registry, application) != null;
  }

  @Override
  public Admin.Result run(String command, String... arguments) {
    try {
      Class<?> type = platform().loadClass("org.glassfish.embeddable.CommandRunner");
      Object result =
          type.getMethod("run", String.class, String[].class).invoke(runner, command, arguments);
      Class<?> results = platform().loadClass("org.glassfish.embeddable.CommandResult");
      Object status = results.getMethod("getExitStatus").invoke(result);
      return new Admin.Result(
          "FAILURE".equals(status.toString()),
          String.valueOf(results.getMethod("getOutput").invoke(result)));
    } catch (InvocationTargetException refused) {
      return new Admin.Result(true, String.valueOf(refused.getCause()));
    } catch (ReflectiveOperationException unsupported) {
      throw new IllegalStateException("This server has no embedding API.", unsupported);
    }
  }

  private static Object service(String name) throws ReflectiveOperationException {
    Object habitat =
        platform()
            .loadClass("org.glassfish.internal.api.Globals")
            .getMethod("getDefaultHabitat")
            .invoke(null);
    return platform()
        .loadClass("org.glassfish.hk2.api.ServiceLocator")
        .getMethod("getService", Class.class, Annotation[].class)
        .invoke(habitat, platform().loadClass(name), new Annotation[0]);
  }

  private static ClassLoader platform() {
    return ServerCommands.class.getClassLoader();
  }
}
