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
 * @param lanes of the timeline, in order
 * @param look what it says about its looks
 */
public record SiteConfig(
    Masthead masthead,
    Addresses addresses,
    Writing writing,
    Dating dating,
    Imagery imagery,
    List<Lane> lanes,
    Look look,
    Standards standards) {

  /**
   * What the site says of itself, and how to reach those who make it.
   *
   * @param editUrl where a page can be edited; {@code {path}} stands for its source file
   * @param reportUrl where a mistake can be reported; {@code {url}} stands for the page's address
   */
  public record Masthead(
      String title,
      String description,
      Optional<Publisher> publisher,
      Optional<WebAddress> editUrl,
      Optional<WebAddress> reportUrl) {}

  /** Who publishes the site. */
  public record Publisher(String name, Optional<WebAddress> url) {}

  /**
   * Where the site is.
   *
   * @param baseUrl the address it is published at, absolute, ending with {@code /}
   * @param cname its own domain on GitHub Pages
   * @param feedId what the names of entries in feeds begin with ({@code tag:} of RFC 4151), without a {@code /} behind it
   * @param redirects from addresses that are no page's own any more
   */
  public record Addresses(
      String baseUrl, Optional<String> cname, String feedId, Redirects redirects) {}

  /**
   * What language it is in, and how its texts are set.
   *
   * @param language a language tag (BCP 47), such as {@code en} or {@code de-AT}
   * @param languages other languages that it is translated into, as tags, in order; empty for the translations themselves
   * @param direction {@code ltr} or {@code rtl}, from the language unless given
   */
  public record Writing(String language, List<String> languages, String direction, Prose prose) {}

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

  /**
   * How dates are read.
   *
   * @param timezone where times are that say no offset
   * @param gitDates whether pages that say no dates have those of their files in git
   */
  public record Dating(ZoneId timezone, boolean gitDates) {}

  /**
   * What is done with pictures.
   *
   * @param cards whether a share card is drawn for every page that has no picture of its own
   * @param originals which pictures are published as wide as they are
   */
  public record Imagery(boolean cards, Originals originals) {}

  /**
   * What checks hold texts to.
   *
   * @param severities what the site changed about rules
   */
  public record Standards(Map<Rule, Severity> severities, HouseStyle houseStyle) {}

  /** The address of a path below the site's root, in full and with what addresses can't have percent-encoded (RFC 3986). */
  public String address(String path) {
    return baseUrl() + encoded(path);
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
    return direction().equals("rtl");
  }

  public Optional<Lane> lane(String id) {
    return lanes.stream().filter(lane -> lane.id().equals(id)).findFirst();
  }

  /** The lane that an event is in; empty if it names none, or one that isn't there. */
  public Optional<Lane> lane(Event event) {
    return event.lane().flatMap(ref -> lane(ref.id()));
  }

  public String title() {
    return masthead.title();
  }

  public String description() {
    return masthead.description();
  }

  public Optional<Publisher> publisher() {
    return masthead.publisher();
  }

  public Optional<WebAddress> editUrl() {
    return masthead.editUrl();
  }

  public Optional<WebAddress> reportUrl() {
    return masthead.reportUrl();
  }

  public String baseUrl() {
    return addresses.baseUrl();
  }

  public Optional<String> cname() {
    return addresses.cname();
  }

  public String feedId() {
    return addresses.feedId();
  }

  public Redirects redirects() {
    return addresses.redirects();
  }

  public String language() {
    return writing.language();
  }

  public List<String> languages() {
    return writing.languages();
  }

  public String direction() {
    return writing.direction();
  }

  public Prose prose() {
    return writing.prose();
  }

  public ZoneId timezone() {
    return dating.timezone();
  }

  public boolean gitDates() {
    return dating.gitDates();
  }

  public boolean cards() {
    return imagery.cards();
  }

  public Originals originals() {
    return imagery.originals();
  }

  public Map<Rule, Severity> severities() {
    return standards.severities();
  }

  public HouseStyle houseStyle() {
    return standards.houseStyle();
  }
}
