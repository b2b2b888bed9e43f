package org.quittance.system.harness;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How a server is started; each {@code with…} gives a changed copy.
 *
 * @param port HTTP port
 * @param demo whether the demo shop is filled
 * @param properties {@code -D} settings
 * @param agent argument of the Byteman agent, or null for none
 * @param arguments further arguments after {@code --data}
 * @param runtime what it runs on
 * @param longLived whether it works long enough for the second compiler to be worth its time
 */
public record ServerOptions(
    int port,
    boolean demo,
    Map<String, String> properties,
    String agent,
    List<String> arguments,
    ServerRuntime runtime,
    boolean longLived) {

  /** A short life spends most of its time on starting, which the first compiler alone halves. */
  static final String SHORT_LIFE = "-XX:TieredStopAtLevel=1";

  /** A demo server on a free port with embedded databases. */
  public static ServerOptions demoShop() {
    return new ServerOptions(
        Ports.free(), true, Map.of(), null, List.of(), ServerRuntime.MICRO, false);
  }

  /** Adds settings. */
  public ServerOptions with(Map<String, String> more) {
    var all = new LinkedHashMap<>(properties);
    all.putAll(more);
    return new ServerOptions(port, demo, all, agent, arguments, runtime, longLived);
  }

  /** Runs on that. */
  public ServerOptions on(ServerRuntime other) {
    return new ServerOptions(port, demo, properties, agent, arguments, other, longLived);
  }

  /** Works at full speed once it is warm. */
  public ServerOptions longLife() {
    return new ServerOptions(port, demo, properties, agent, arguments, runtime, true);
  }

  /** Listens on that port. */
  public ServerOptions withPort(int other) {
    return new ServerOptions(other, demo, properties, agent, arguments, runtime, longLived);
  }

  /** Adds arguments. */
  public ServerOptions withArguments(String... more) {
    var all = new ArrayList<>(arguments);
    all.addAll(List.of(more));
    return new ServerOptions(port, demo, properties, agent, all, runtime, longLived);
  }

  /** Runs under Byteman with that script. */
  public ServerOptions withRules(Path script) {
    String options = "=script:" + script + ",boot:" + Built.byteman();
    return new ServerOptions(
        port,
        demo,
        properties,
        "-javaagent:" + Built.byteman() + options,
        arguments,
        runtime,
        longLived);
  }

  List<String> command(Path data) {
    List<String> command = java();
    command.addAll(List.of("--port", Integer.toString(port), "--data", data.toString()));
    if (demo) {
      command.add("--demo");
    }
    command.addAll(arguments);
    return command;
  }

  List<String> job(Path data, String name) {
    List<String> command = java();
    command.addAll(List.of("job", name, "--data", data.toString()));
    return command;
  }

  private List<String> java() {
    var command = new ArrayList<>(List.of(Built.java(), "-Xmx512m", "-XX:+UseSerialGC"));
    if (!longLived) {
      command.add(SHORT_LIFE);
    }
    if (agent != null) {
      command.add(agent);
    }
    properties.forEach((key, value) -> command.add("-D" + key + "=" + value));
    command.addAll(List.of("-jar", Built.server().toString()));
    return command;
  }
}
