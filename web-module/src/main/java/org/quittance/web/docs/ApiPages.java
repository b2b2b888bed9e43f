package org.quittance.web.docs;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** {@code /api/docs}: the OpenAPI document for readers. It never changes while a server runs. */
@WebServlet("/api/docs")
public class ApiPages extends HttpServlet {
  private static final long serialVersionUID = 1L;

  private static final byte[] PAGE = ApiPage.of(Published.json(Published.API));

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Page.write(response, PAGE);
  }
}
