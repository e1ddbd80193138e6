package org.nutgraf.content;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nutgraf.finding.Rule;
import org.nutgraf.finding.Severity;

/**
 * {@code site.yaml}.
 *
 * @param baseUrl the address the site is published at, absolute, ending with {@code /}
 * @param language a language tag (BCP 47), such as {@code en} or {@code de-AT}
 * @param languages other languages that it is translated into, as tags, in order; empty for the translations themselves
 * @param direction {@code ltr} or {@code rtl}, from the language unless given
 * @param editUrl where a page can be edited; {@code {path}} stands for its source file
 * @param reportUrl where a mistake can be reported; {@code {url}} stands for the page's address
 * @param cname the site's own domain on GitHub Pages
 * @param feedId what the names of entries in feeds begin with ({@code tag:} of RFC 4151), without a {@code /} behind it
 * @param timezone where times are that say no offset
 * @param gitDates whether pages that say no dates have those of their files in git
 * @param cards whether a share card is drawn for every page that has no picture of its own
 * @param originals which pictures are published as wide as they are
 * @param prose how texts are set
 * @param lanes of the timeline, in order
 * @param look what it says about its looks
 * @param redirects from addresses that are no page's own any more
 * @param severities what the site changed about rules
 * @param houseStyle what checks go by
 */
public record SiteConfig(
    String title,
    String description,
    String baseUrl,
    String language,
    List<String> languages,
    String direction,
    Optional<Publisher> publisher,
    Optional<WebAddress> editUrl,
    Optional<WebAddress> reportUrl,
    Optional<String> cname,
    String feedId,
    ZoneId timezone,
    boolean gitDates,
    boolean cards,
    Originals originals,
    Prose prose,
    List<Lane> lanes,
    Look look,
    Redirects redirects,
    Map<Rule, Severity> severities,
    HouseStyle houseStyle) {

  /** Who publishes the site. */
  public record Publisher(String name, Optional<WebAddress> url) {}

  /**
   * What is done with running text.
   *
   * @param linking where terms are linked by themselves
   * @param smartQuotes whether straight quotation marks become those of the language
   */
  public record Prose(Linking linking, boolean smartQuotes) {}

  /** Which occurrences of a term become links. */
  public enum Linking {
    FIRST_PER_PAGE,
    FIRST_PER_SECTION,
    /** On the first page of a story that has it, in the order in which its pages are read. */
    FIRST_PER_STORY,
    ALL
  }

  /** The address of a path below the site's root, in full and with what addresses can't have percent-encoded (RFC 3986). */
  public String address(String path) {
    return baseUrl + encoded(path);
  }

  /** A path as a part of an address. */
  public static String encoded(String path) {
    try {
      return new URI(null, null, "/" + path, null).toASCIIString().substring(1);
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException(path, e);
    }
  }

  public boolean rightToLeft() {
    return direction.equals("rtl");
  }

  public Optional<Lane> lane(String id) {
    return lanes.stream().filter(lane -> lane.id().equals(id)).findFirst();
  }

  /** The lane that an event is in; empty if it names none, or one that isn't there. */
  public Optional<Lane> lane(Event event) {
    return event.lane().flatMap(ref -> lane(ref.id()));
  }
}
