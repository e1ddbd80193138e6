package org.nutgraf.serve;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.util.List;
import java.util.Locale;

/**
 * Who asks. A web page of another origin may have had its name resolve to this machine (DNS rebinding), or have its
 * browser ask on its behalf; neither is answered, so that not even the time that an answer takes tells anything.
 */
final class Visitor {
  /** What the server listens to. */
  private final String host;

  Visitor(String host) {
    this.host = host;
  }

  /** Whether a request names this server, and only it, and comes of no other site's page. */
  boolean isOurs(HttpExchange exchange) {
    Headers headers = exchange.getRequestHeaders();
    List<String> named = headers.getOrDefault("Host", List.of());
    String authority = exchange.getRequestURI().getRawAuthority();
    return named.size() == 1
        && isOurs(named.get(0))
        && (authority == null || isOurs(authority))
        && !isOfOtherPage(headers);
  }

  // Links of other pages lead here, which is fine; what they load, read or frame does not.
  private static boolean isOfOtherPage(Headers headers) {
    String site = headers.getFirst("Sec-Fetch-Site");
    boolean other = "cross-site".equals(site) || "same-site".equals(site);
    return other
        && !("navigate".equals(headers.getFirst("Sec-Fetch-Mode"))
            && "document".equals(headers.getFirst("Sec-Fetch-Dest")));
  }

  private boolean isOurs(String authority) {
    String name = authority.toLowerCase(Locale.ROOT).replaceFirst(":\\d{1,5}$", "");
    boolean everywhere = host.equals("0.0.0.0") || host.equals("::");
    return name.equals("localhost")
        || name.equals("127.0.0.1")
        || name.equals("[::1]")
        || name.equals(host)
        || everywhere && name.matches("[0-9.]+|\\[[0-9a-f:]+]");
  }
}
