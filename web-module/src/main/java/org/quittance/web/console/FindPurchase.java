package org.quittance.web.console;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.quittance.shared.Ids;
import org.quittance.shared.InvalidRequest;
import org.quittance.storefront.boxset.ReadEBoxes;
import org.quittance.storefront.purchase.PurchaseNotFound;
import org.quittance.storefront.purchase.ReadPurchase;
import org.quittance.web.bound.InTime;

/** The search box: leads to the purchase that is meant, or back to the list with a sentence. */
@WebServlet("/console/find")
public class FindPurchase extends HttpServlet {
  private static final long serialVersionUID = 1L;

  private static final int LONGEST = 100;

  @Inject private transient InTime inTime;
  @Inject private transient ReadEBoxes readEBoxes;
  @Inject private transient ReadPurchase readPurchase;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String given = request.getParameter("q");
    String sought = given == null ? "" : given.strip();
    if (sought.isEmpty()) {
      response.sendRedirect(Destination.HOME);
      return;
    }
    Optional<UUID> found = find(sought.toLowerCase(Locale.ROOT));
    response.sendRedirect(
        found.isPresent()
            ? Destination.HOME + "/" + found.get()
            : Destination.HOME + "?sought=" + encoded(sought));
  }

  private Optional<UUID> find(String sought) {
    try {
      UUID id = Ids.parse("The ID", sought);
      return inTime.call(() -> readEBoxes.purchaseOf(id).or(() -> purchase(id)));
    } catch (InvalidRequest malformed) {
      return Optional.empty();
    }
  }

  private Optional<UUID> purchase(UUID id) {
    try {
      return Optional.of(readPurchase.getForOperator(id).id());
    } catch (PurchaseNotFound nothing) {
      return Optional.empty();
    }
  }

  private static String encoded(String sought) {
    return URLEncoder.encode(
        sought.substring(0, Math.min(LONGEST, sought.length())), StandardCharsets.UTF_8);
  }
}
