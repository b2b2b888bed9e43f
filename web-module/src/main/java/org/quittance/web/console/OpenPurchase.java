package org.quittance.web.console;

import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.quittance.shared.Ids;
import org.quittance.shared.InvalidRequest;

/** Gives a purchase's page an address that reads like one: {@code /console/purchases/ID}. */
@WebServlet("/console/purchases/*")
public class OpenPurchase extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    String path = request.getPathInfo() == null ? "/" : request.getPathInfo();
    if (path.equals("/")) {
      response.sendRedirect(Destination.HOME);
      return;
    }
    try {
      String id = Ids.parse("The purchase ID", path.substring(1)).toString();
      request.getRequestDispatcher("/console/purchase?id=" + id).forward(request, response);
    } catch (InvalidRequest malformed) {
      request.setAttribute(NotFound.SENTENCE, malformed.why());
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
  }
}
