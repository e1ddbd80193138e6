package org.nutgraf.content.parse;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.nutgraf.content.Lane;
import org.nutgraf.content.Originals;
import org.nutgraf.content.Redirects;
import org.nutgraf.content.Ref;
import org.nutgraf.content.SiteConfig;
import org.nutgraf.content.SiteConfig.Addresses;
import org.nutgraf.content.SiteConfig.Dating;
import org.nutgraf.content.SiteConfig.Imagery;
import org.nutgraf.content.SiteConfig.Linking;
import org.nutgraf.content.SiteConfig.Masthead;
import org.nutgraf.content.SiteConfig.Prose;
import org.nutgraf.content.SiteConfig.Publisher;
import org.nutgraf.content.SiteConfig.Standards;
import org.nutgraf.content.SiteConfig.Writing;
import org.nutgraf.content.WebAddress;
import org.nutgraf.finding.DidYouMean;
import org.nutgraf.finding.Rule;

/** Reads {@code site.yaml}. */
final class SiteConfigParser {
  /** What a translation can't say in another way. */
  private static final Set<String> ONCE =
      Set.of("language", "languages", "cname", "redirects_file");

  private static final Pattern DOMAIN = Pattern.compile("[\\p{L}\\p{N}-]+(?:\\.[\\p{L}\\p{N}-]+)+");

  private static final Pattern FEED_ID =
      Pattern.compile("tag:[a-z0-9.@-]+,[0-9]{4}(?:-[0-9]{2}){0,2}:[A-Za-z0-9._~-]*");

  private SiteConfigParser() {}

  /**
   * @param into the language of a translation; empty for the original
   * @param direction what the words of a language say about the direction of writing
   * @param pages the names of the kinds of pages that the site has
   */
  static SiteConfig parse(
      YamlMap keys,
      Optional<String> baseUrl,
      Optional<String> into,
      Function<String, Optional<String>> direction,
      List<String> pages) {
    String title = keys.required("title");
    String language = into.orElseGet(() -> LanguageTags.language(keys));
    List<String> languages = into.isPresent() ? List.of() : LanguageTags.languages(keys);
    String written = address(keys);
    String below = into.map(tag -> tag + "/").orElse("");
    Optional<Publisher> publisher = keys.map("publisher").map(map -> {
      Publisher found = new Publisher(map.required("name"), map.address("url"));
      map.done();
      return found;
    });
    into.ifPresent(tag -> ONCE.stream()
        .filter(keys::has)
        .forEach(key -> keys.report(
            keys.keyAt(key),
            Rule.UNKNOWN_KEY,
            "\"" + key + "\" is said once for all languages",
            "delete it here; content/site.yaml says it")));
    SiteConfig config = new SiteConfig(
        new Masthead(
            title,
            keys.text("description").orElse(""),
            publisher,
            template(keys, "edit_url", "{path}"),
            template(keys, "report_url", "{url}")),
        new Addresses(
            closed(baseUrl.orElse(written)) + below,
            domain(keys),
            feedId(keys, written) + into.map(tag -> "/" + tag).orElse(""),
            redirects(keys)),
        new Writing(
            language,
            languages,
            LanguageTags.direction(keys, direction.apply(language), language),
            new Prose(
                keys.word("link_terms", "way to link terms", Linking.class)
                    .orElse(Linking.FIRST_PER_PAGE),
                keys.flag("smart_quotes", false))),
        new Dating(timezone(keys), keys.flag("git_dates", true)),
        new Imagery(
            keys.flag("cards", false),
            new Originals(keys.flag("original", false), keys.refs("originals"))),
        lanes(keys),
        LookParser.parse(keys),
        new Standards(Severities.of(keys), HouseStyleParser.parse(keys, pages)));
    LookReferences.contrast(config.look(), keys.keyAt("theme"), keys::add);
    keys.done();
    return config;
  }

  // Made of the written address, not of the one that a build is given: a preview's entries are the
  // same as the site's.
  private static String feedId(YamlMap keys, String written) {
    String host =
        written.isEmpty() ? "localhost" : String.valueOf(URI.create(written).getHost());
    String id = keys.text("feed_id").orElse("tag:" + host + ",2026:");
    if (!FEED_ID.matcher(id).matches()) {
      keys.report(
          keys.valueAt("feed_id"),
          Rule.BAD_VALUE,
          "\"" + id + "\" is no beginning of a tag: name",
          "write a domain of yours and a year in which you had it: tag:" + host + ",2026:");
    }
    return id;
  }

  private static ZoneId timezone(YamlMap keys) {
    String name = keys.text("timezone").orElse("UTC");
    Set<String> known = ZoneId.getAvailableZoneIds();
    try {
      if (name.equals("UTC") || known.contains(name)) {
        return ZoneId.of(name);
      }
      return ZoneOffset.of(name);
    } catch (DateTimeException e) {
      String city = "/" + name.strip().replace(' ', '_');
      Optional<String> place = known.stream()
          .filter(id -> id.regionMatches(true, id.length() - city.length(), city, 0, city.length()))
          .min(Comparator.comparing(String::length).thenComparing(id -> id));
      keys.report(
          keys.valueAt("timezone"),
          Rule.BAD_VALUE,
          "\"" + name + "\" is no time zone",
          place
              .map(id -> "did you mean: " + id)
              .or(() -> DidYouMean.hint("", name, new TreeSet<>(known)))
              .orElse(
                  "write it as the tz database names it: Europe/Berlin, America/New_York; or UTC"));
      return ZoneOffset.UTC;
    }
  }

  /** Empty if it isn't one. */
  private static String address(YamlMap keys) {
    String written = keys.required("base_url");
    boolean unsafe =
        written.contains(":") && WebAddress.problem(written.replace(" ", "%20")).isPresent();
    if (!written.isEmpty() && (unsafe || !isAddress(written))) {
      keys.report(
          keys.valueAt("base_url"),
          unsafe ? Rule.UNSAFE_LINK : Rule.BAD_VALUE,
          "\"" + written + "\" is no address of a site",
          DOMAIN.matcher(written).matches()
              ? "did you mean: https://" + written + "/"
              : "write it in full: https://example.org/");
      return "";
    }
    return written;
  }

  private static Optional<WebAddress> template(YamlMap keys, String key, String part) {
    Optional<WebAddress> url = keys.address(key);
    if (url.isPresent() && !url.get().text().contains(part)) {
      keys.report(
          keys.valueAt(key),
          Rule.BAD_VALUE,
          "this address does not say where " + part + " goes",
          "write " + part + " into it, in quotes: " + key + ": \"https://…" + part + "\"");
    }
    return url;
  }

  private static Optional<String> domain(YamlMap keys) {
    Optional<String> name = keys.text("cname");
    if (name.isPresent() && !DOMAIN.matcher(name.get()).matches()) {
      keys.report(
          keys.valueAt("cname"),
          Rule.BAD_VALUE,
          "\"" + name.get() + "\" is no domain",
          "write it without https:// and without a path: "
              + Optional.of(name.get().replaceAll("^https?://|/.*$", ""))
                  .filter(found -> DOMAIN.matcher(found).matches())
                  .orElse("www.example.org"));
    }
    return name;
  }

  private static List<Lane> lanes(YamlMap keys) {
    List<Lane> lanes = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (YamlMap lane : keys.maps("lanes")) {
      lane.unique("id", ids);
      lanes.add(new Lane(
          lane.name("id"),
          lane.required("title"),
          lane.text("description"),
          lane.flag("after", false)));
      lane.done();
    }
    return List.copyOf(lanes);
  }

  private static Redirects redirects(YamlMap keys) {
    List<Redirects.Redirect> list = new ArrayList<>();
    keys.map("redirects")
        .ifPresent(map -> map.keys().forEach(key -> map.ref(key).ifPresent(to -> {
          Optional<Ref> from = FormerAddress.of(new Ref(key, map.keyAt(key)));
          Optional<Ref> target =
              to.id().equals("/") ? Optional.of(new Ref("", to.at())) : FormerAddress.of(to);
          if (from.isPresent() && target.isPresent()) {
            list.add(new Redirects.Redirect(from.get(), target.get()));
          } else {
            map.report(
                from.isEmpty() ? map.keyAt(key) : to.at(),
                Rule.BAD_SLUG,
                "\"" + (from.isEmpty() ? key : to.id()) + "\" can't be an address of this site",
                "write both from the site's root: /old/address/: /new/address/");
          }
        })));
    return new Redirects(List.copyOf(list), keys.flag("redirects_file", false));
  }

  private static boolean isAddress(String url) {
    try {
      URI uri = new URI(url);
      return ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()))
          && uri.getHost() != null
          && uri.getQuery() == null
          && uri.getFragment() == null;
    } catch (URISyntaxException e) {
      return false;
    }
  }

  private static String closed(String url) {
    return url.endsWith("/") ? url : url + "/";
  }
}
