package org.nutgraf.check.link;

import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nutgraf.check.galley.Copies;
import org.nutgraf.check.galley.Copy;
import org.nutgraf.content.Citation;
import org.nutgraf.content.WebAddress;
import org.nutgraf.finding.Location;
import org.nutgraf.page.RenderedSite;

/** The pages of other sites that texts and sources lead to. */
final class OutsideAddresses {
  private OutsideAddresses() {}

  /** @param page the address without what is behind {@code #} */
  record Link(String page, Location place) {
    static Stream<Link> of(String address, Location place) {
      String page = address.split("#", 2)[0].replace(" ", "%20");
      return host(page).isPresent() ? Stream.of(new Link(page, place)) : Stream.empty();
    }
  }

  /** Where each address is linked. */
  static SortedMap<String, List<Location>> of(RenderedSite site) {
    return Stream.concat(
            Copies.of(site).stream().flatMap(OutsideAddresses::in),
            in(site.site().citations().values()))
        .collect(Collectors.groupingBy(
            Link::page, TreeMap::new, Collectors.mapping(Link::place, Collectors.toList())));
  }

  static Stream<Link> in(Copy copy) {
    return copy.passages().stream().flatMap(passage -> passage.links().stream()
        .flatMap(link -> Link.of(link.address(), passage.at(link.start(), link.end()))));
  }

  static Stream<Link> in(Collection<Citation> sources) {
    return sources.stream()
        .flatMap(source -> source.url().map(WebAddress::text).stream().flatMap(url -> {
          int start = source.at().file().text().indexOf(url, source.at().end());
          return Link.of(
              url, start < 0 ? source.at() : source.at().file().at(start, start + url.length()));
        }));
  }

  /** The host of a web address; empty for anything else. */
  static Optional<String> host(String address) {
    boolean web = address.regionMatches(true, 0, "https://", 0, 8)
        || address.regionMatches(true, 0, "http://", 0, 7);
    try {
      return web
          ? Optional.ofNullable(URI.create(address).getHost())
              .map(host -> host.toLowerCase(Locale.ROOT))
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
