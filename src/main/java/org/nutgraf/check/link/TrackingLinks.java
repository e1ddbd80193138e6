package org.nutgraf.check.link;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nutgraf.check.galley.Check;
import org.nutgraf.check.galley.Galley;
import org.nutgraf.finding.Finding;
import org.nutgraf.finding.Location;
import org.nutgraf.finding.Rule;

/**
 * A link leads to the page itself: not by way of a search engine, a mail filter or a shortener, not with marks that tell
 * where a reader came from, and not to the machine of whoever wrote it.
 */
public final class TrackingLinks implements Check {
  /** Parameters that only say where a click came from. */
  private static final Pattern MARK = Pattern.compile(
      "(?:utm_\\w+|fbclid|gclid|dclid|msclkid|yclid|igshid|mc_[ce]id|mkt_tok|_hs(?:enc|mi)|vero_id|wickedid|cmpid|ref_src)");

  /** Pages that only lead on, with the real address in a parameter. */
  private static final Pattern WRAPPER = Pattern.compile(
      "https?://(?:(?:www\\.)?google\\.[\\w.]+/url\\?|l\\.facebook\\.com/l\\.php\\?"
          + "|[\\w.]*safelinks\\.protection\\.outlook\\.com/\\?|urldefense\\.com/|(?:www\\.)?youtube\\.com/redirect\\?).*");

  private static final Pattern TARGET = Pattern.compile("[?&](?:q|u|url)=(https?(?::|%3A)[^&]*)");
  private static final Pattern SHORTENER = Pattern.compile(
      "(?:bit\\.ly|t\\.co|tinyurl\\.com|ow\\.ly|buff\\.ly|goo\\.gl|is\\.gd|trib\\.al|lnkd\\.in)");
  private static final Pattern HERE =
      Pattern.compile("localhost|.*\\.local|127\\..*|0\\.0\\.0\\.0|10\\..*|192\\.168\\..*|\\[::1]");

  @Override
  public Set<Rule> rules() {
    return Set.of(Rule.TRACKING_LINK);
  }

  @Override
  public Stream<Finding> findings(Galley galley) {
    Stream<OutsideAddresses.Link> sources = galley.rendered().isPresent()
        ? Stream.empty()
        : OutsideAddresses.in(galley.site().citations().values());
    return Stream.concat(
        galley.inEach(this, "", copy -> OutsideAddresses.in(copy).flatMap(TrackingLinks::finding)),
        sources.flatMap(TrackingLinks::finding));
  }

  private static Stream<Finding> finding(OutsideAddresses.Link link) {
    return finding(link.page(), link.place()).stream();
  }

  private static Optional<Finding> finding(String address, Location place) {
    String host = OutsideAddresses.host(address).orElse("");
    if (HERE.matcher(host).matches()) {
      return Optional.of(Finding.of(
          place,
          Rule.TRACKING_LINK,
          host + " is a machine that readers can't reach",
          "link the public page"));
    }
    if (SHORTENER.matcher(host).matches()) {
      return Optional.of(Finding.of(
          place,
          Rule.TRACKING_LINK,
          host + " hides where this leads, and may stop leading there",
          "open it, and link the page that it leads to"));
    }
    String clean = clean(address);
    if (WRAPPER.matcher(address).matches()) {
      return Optional.of(Finding.of(
          place,
          Rule.TRACKING_LINK,
          "this leads through " + host,
          "link the page itself" + (clean.equals(address) ? "" : ": " + clean)));
    }
    return clean.equals(address)
        ? Optional.empty()
        : Optional.of(Finding.of(
            place,
            Rule.TRACKING_LINK,
            "this address says where a reader came from",
            "link " + clean));
  }

  // What is left of it when nobody is followed.
  private static String clean(String address) {
    Matcher target = TARGET.matcher(address);
    if (WRAPPER.matcher(address).matches() && target.find()) {
      return clean(URLDecoder.decode(target.group(1), StandardCharsets.UTF_8));
    }
    int query = address.indexOf('?');
    if (query < 0) {
      return address;
    }
    String kept = Arrays.stream(address.substring(query + 1).split("&"))
        .filter(parameter -> !MARK.matcher(parameter.replaceFirst("=.*", "")).matches())
        .collect(Collectors.joining("&"));
    return address.substring(0, query) + (kept.isEmpty() ? "" : "?" + kept);
  }
}
