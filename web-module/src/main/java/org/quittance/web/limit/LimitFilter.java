package org.quittance.web.limit;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.eclipse.microprofile.config.ConfigProvider;
import org.quittance.storefront.member.Caller;
import org.quittance.web.access.ClientAddress;
import org.quittance.web.access.KnownCaller;
import org.quittance.web.problem.Problem;
import org.quittance.web.problem.ProblemWriter;

/**
 * Refuses who calls too often, and tells everybody what is left
 * (draft-ietf-httpapi-ratelimit-headers). Counted in this process: on several nodes a caller has as
 * many buckets.
 */
@WebFilter(
    urlPatterns = {"/api/*", "/oauth/token"},
    asyncSupported = true)
public class LimitFilter implements Filter {

  /** More than this server can answer; whoever runs it knows what is fair. */
  private static final String USUAL = "20000/10s";

  private Buckets accounts;
  private Buckets addresses;

  @Override
  public void init(FilterConfig config) {
    accounts = new Buckets("client", quota("quittance.limit.client"));
    addresses = new Buckets("address", quota("quittance.limit.address"));
  }

  private static Quota quota(String key) {
    String text = ConfigProvider.getConfig().getOptionalValue(key, String.class).orElse(USUAL);
    return Quota.parse(key, text);
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    var http = (HttpServletRequest) request;
    var answer = (HttpServletResponse) response;
    Optional<Caller> caller = KnownCaller.of(http);
    Buckets.Left left =
        caller.isPresent()
            ? accounts.take(caller.get().id().toString())
            : addresses.take(ClientAddress.of(http));
    answer.setHeader("RateLimit-Policy", left.policy());
    answer.setHeader("RateLimit", left.limit());
    if (left.granted()) {
      chain.doFilter(request, response);
    } else {
      ProblemWriter.write(http, answer, tooMany(left.retryAfterSeconds()));
    }
  }

  private static Problem tooMany(long seconds) {
    return new Problem(
            "too-many-requests",
            "Nothing was done: too many requests came.",
            "RateLimit-Policy says how many may come in which time.",
            "Wait as long as Retry-After says, then send the same request again.")
        .with("Retry-After", Long.toString(seconds));
  }
}
