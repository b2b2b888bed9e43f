package org.quittance.container;

import java.io.File;
import java.net.URISyntaxException;
import org.assertj.core.api.Assertions;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The EAR as it is built, with tests added to its web module, which sees the EJBs. */
final class ShippedEar {

  private static final String WEB = "/quittance-web.war";

  private ShippedEar() {}

  static EnterpriseArchive withTestsInItsWebModule(Package tests) {
    EnterpriseArchive ear =
        ShrinkWrap.createFromZipFile(
            EnterpriseArchive.class, new File(System.getProperty("quittance.ear")));
    WebArchive web = ear.getAsType(WebArchive.class, WEB);
    web.addPackage(tests).addAsLibrary(jarOf(Assertions.class));
    ear.delete(WEB);
    return ear.addAsModule(web);
  }

  private static File jarOf(Class<?> type) {
    try {
      return new File(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
