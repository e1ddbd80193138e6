package org.nutgraf.check.link;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Asks over HTTP: for the head of the page only, and for the page itself where a server does not answer that (RFC
 * 9110, section 9.3.2). The page is not read. All network access of the checks is here.
 */
public final class HttpLinkProbe implements LinkProbe {
  private static final int MOST_REDIRECTS = 8;
  /** Not allowed, too many requests, and the like: these say nothing about the address. */
  private static final Set<Integer> UNSURE =
      Set.of(401, 402, 403, 406, 407, 408, 418, 421, 425, 429, 451, 999);

  private static final Map<Integer, String> REASONS = Map.of(
      400,
      "Bad Request",
      403,
      "Forbidden",
      404,
      "Not Found",
      410,
      "Gone",
      429,
      "Too Many Requests",
      500,
      "Internal Server Error",
      502,
      "Bad Gateway",
      503,
      "Service Unavailable");

  private final HttpClient client;
  private final Duration timeout;

  /** @param timeout how long to wait for each answer */
  public HttpLinkProbe(Duration timeout) {
    this.timeout = timeout;
    this.client = HttpClient.newBuilder()
        .connectTimeout(timeout)
        .followRedirects(HttpClient.Redirect.NEVER)
        .build();
  }

  @Override
  public LinkAnswer ask(URI address) throws InterruptedException {
    URI at = address;
    boolean forGood = true;
    try {
      for (int i = 0; i <= MOST_REDIRECTS; i++) {
        HttpResponse<InputStream> response = answer(at);
        int status = response.statusCode();
        Optional<URI> next = status / 100 == 3
            ? response.headers().firstValue("location").map(at::resolve)
            : Optional.empty();
        if (next.isEmpty()) {
          return said(status, at.equals(address) || !forGood ? Optional.empty() : Optional.of(at));
        }
        forGood &= status == 301 || status == 308;
        at = next.get();
      }
      return new LinkAnswer(LinkAnswer.Kind.DEAD, "redirects in a circle");
    } catch (ConnectException e) {
      // The client wraps an unknown name as a refused connection.
      boolean unknown = e.getCause() instanceof UnresolvedAddressException
          || e.getCause() != null && e.getCause().getCause() instanceof UnresolvedAddressException;
      return unknown
          ? new LinkAnswer(LinkAnswer.Kind.NO_HOST, "there is no host " + at.getHost())
          : new LinkAnswer(LinkAnswer.Kind.DEAD, "nothing answers at " + at.getHost());
    } catch (IOException | IllegalArgumentException e) {
      return new LinkAnswer(
          LinkAnswer.Kind.UNSURE,
          e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage());
    }
  }

  private HttpResponse<InputStream> answer(URI address) throws IOException, InterruptedException {
    HttpResponse<InputStream> head = send(address, "HEAD");
    return head.statusCode() < 400 || head.statusCode() == 429 ? head : send(address, "GET");
  }

  private HttpResponse<InputStream> send(URI address, String method)
      throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(address)
        .timeout(timeout)
        .header("User-Agent", "nutgraf-link-check")
        .header("Accept", "text/html,*/*;q=0.8")
        .method(method, HttpRequest.BodyPublishers.noBody())
        .build();
    HttpResponse<InputStream> response =
        client.send(request, HttpResponse.BodyHandlers.ofInputStream());
    response.body().close();
    return response;
  }

  private static LinkAnswer said(int status, Optional<URI> moved) {
    if (status < 400) {
      return moved
          .map(to -> new LinkAnswer(LinkAnswer.Kind.MOVED, to.toString()))
          .orElse(new LinkAnswer(LinkAnswer.Kind.FINE, ""));
    }
    LinkAnswer.Kind kind =
        status >= 500 || UNSURE.contains(status) ? LinkAnswer.Kind.UNSURE : LinkAnswer.Kind.DEAD;
    return new LinkAnswer(
        kind,
        REASONS.containsKey(status) ? status + " " + REASONS.get(status) : String.valueOf(status));
  }
}
