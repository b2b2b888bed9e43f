package org.quittance.web.content;

import jakarta.ejb.EJBException;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.quittance.distribution.content.Content;
import org.quittance.distribution.content.Contents;
import org.quittance.shared.Ids;
import org.quittance.shared.InvalidRequest;
import org.quittance.shared.Refusal;
import org.quittance.web.bound.InTime;
import org.quittance.web.bound.ServerBusy;
import org.quittance.web.problem.Problem;
import org.quittance.web.problem.ProblemWriter;

/**
 * {@code /content/{id}?version=N}: the ciphertext of one version, which never changes; open to
 * everybody, in ranges (RFC 9110). The entity tag is the ciphertext's own SHA-256.
 */
@WebServlet("/content/*")
public class ContentServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  private static final Logger LOG = Logger.getLogger(ContentServlet.class.getName());

  private static final int BUFFER = 256 * 1024;

  @Inject private transient InTime inTime;
  @Inject private transient Contents contents;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    try {
      send(find(request), request, response);
    } catch (Refusal refusal) {
      ProblemWriter.write(request, response, Problem.of(refusal));
    } catch (EJBException absent) {
      LOG.log(Level.WARNING, "The content's row could not be read.", absent);
      ProblemWriter.write(request, response, Problem.of(ServerBusy.store()));
    }
  }

  private Content find(HttpServletRequest request) {
    String path = request.getPathInfo() == null ? "/" : request.getPathInfo();
    String version = request.getParameter("version");
    if (version != null && !version.matches("[0-9]{1,9}")) {
      throw new InvalidRequest("'version' must be a whole number.");
    }
    UUID id = Ids.parse("The content ID", path.substring(1));
    return inTime.call(() -> contents.get(id, version == null ? 1 : Integer.parseInt(version)));
  }

  private static void send(
      Content content, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String tag = '"' + content.ciphertextSha256() + '"';
    response.setHeader("ETag", tag);
    response.setHeader("Accept-Ranges", "bytes");
    response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
    if (names(request.getHeader("If-None-Match"), tag)) {
      response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
      return;
    }
    long length = content.ciphertextBytes();
    Optional<ByteRange> range;
    try {
      String ifRange = request.getHeader("If-Range");
      boolean same = ifRange == null || ifRange.equals(tag);
      range = same ? ByteRange.read(request.getHeader("Range"), length) : Optional.empty();
    } catch (ByteRange.Unsatisfiable outside) {
      response.setHeader("Content-Range", "bytes */" + length);
      ProblemWriter.write(
          request,
          response,
          new Problem(
              "range-not-satisfiable",
              "Nothing was sent: the range lies outside of the content.",
              "The content has " + length + " bytes.",
              "Ask for a range that begins before its end."));
      return;
    }
    range.ifPresent(
        part -> {
          response.setStatus(HttpServletResponse.SC_PARTIAL_CONTENT);
          response.setHeader(
              "Content-Range", "bytes " + part.first() + "-" + part.last() + "/" + length);
        });
    response.setContentType("application/octet-stream");
    ByteRange part = range.orElse(new ByteRange(0, length - 1));
    response.setContentLengthLong(part.length());
    if (!request.getMethod().equals("HEAD")) {
      copy(content, part, response);
    }
  }

  private static boolean names(String header, String tag) {
    return header != null && (header.strip().equals("*") || header.contains(tag));
  }

  private static void copy(Content content, ByteRange part, HttpServletResponse response)
      throws IOException {
    try (var file = FileChannel.open(content.ciphertext());
        InputStream bytes = Channels.newInputStream(file.position(part.first()))) {
      byte[] buffer = new byte[BUFFER];
      long left = part.length();
      while (left > 0) {
        int read = bytes.read(buffer, 0, (int) Math.min(left, buffer.length));
        if (read < 0) {
          throw new IOException("The file of content " + content.id() + " is cut short.");
        }
        response.getOutputStream().write(buffer, 0, read);
        left -= read;
      }
    }
  }
}
