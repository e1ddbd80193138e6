package org.nutgraf.check.link;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.nutgraf.check.galley.Copies;
import org.nutgraf.check.galley.Copy;
import org.nutgraf.content.Citation;
import org.nutgraf.content.WebAddress;
import org.nutgraf.finding.Location;
import org.nutgraf.markdown.Passage;
import org.nutgraf.page.RenderedSite;

/** The pages of other sites that texts and sources lead to. */
final class OutsideAddresses {
  private OutsideAddresses() {}

  /** Where each address is linked. */
  static SortedMap<String, List<Location>> of(RenderedSite site) {
    SortedMap<String, List<Location>> places = new TreeMap<>();
    for (Copy copy : Copies.of(site)) {
      for (Passage passage : copy.passages()) {
        for (Passage.Link link : passage.links()) {
          add(link.address(), passage.at(link.start(), link.end()), places);
        }
      }
    }
    for (Citation source : site.site().citations().values()) {
      source.url().map(WebAddress::text).ifPresent(url -> {
        int start = source.at().file().text().indexOf(url, source.at().end());
        add(url, start < 0 ? source.at() : source.at().file().at(start, start + url.length()), places);
      });
    }
    return places;
  }

  private static void add(String address, Location place, SortedMap<String, List<Location>> places) {
    String page = address.split("#", 2)[0].replace(" ", "%20");
    if (host(page).isPresent()) {
      places.computeIfAbsent(page, key -> new ArrayList<>()).add(place);
    }
  }

  /** The host of a web address; empty for anything else. */
  static Optional<String> host(String address) {
    boolean web = address.regionMatches(true, 0, "https://", 0, 8)
        || address.regionMatches(true, 0, "http://", 0, 7);
    try {
      return web ? Optional.ofNullable(URI.create(address).getHost()).map(host -> host.toLowerCase(Locale.ROOT))
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
