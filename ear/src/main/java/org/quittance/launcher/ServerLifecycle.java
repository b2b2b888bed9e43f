package org.quittance.launcher;

import com.sun.appserv.server.LifecycleEvent;
import com.sun.appserv.server.LifecycleListener;
import com.sun.appserv.server.ServerLifecycleException;
import java.util.Properties;

/**
 * The platform's lifecycle module on Payara Server: it tells {@link GuestLauncher} how far the
 * server is. Compiled by itself, because only the server's distribution has this interface.
 */
public final class ServerLifecycle implements LifecycleListener {

  private GuestLauncher launcher;

  @Override
  public void handleEvent(LifecycleEvent event) throws ServerLifecycleException {
    try {
      switch (event.getEventType()) {
        case LifecycleEvent.INIT_EVENT:
          launcher = GuestLauncher.begin((Properties) event.getData());
          break;
        case LifecycleEvent.READY_EVENT:
          launcher.serverStarted();
          break;
        case LifecycleEvent.SHUTDOWN_EVENT:
          launcher.stop();
          break;
        default:
          break;
      }
    } catch (Exception refused) {
      throw new ServerLifecycleException(refused.getMessage(), refused);
    }
  }
}
