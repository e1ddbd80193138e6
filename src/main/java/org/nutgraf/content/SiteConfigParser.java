package org.nutgraf.content;

import java.net.URI;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.nutgraf.content.SiteConfig.Linking;
import org.nutgraf.content.SiteConfig.Publisher;
import org.nutgraf.source.DidYouMean;
import org.nutgraf.source.Rule;
import org.nutgraf.source.Severity;

/** Reads {@code site.yaml}. */
final class SiteConfigParser {
  /** Languages written from right to left, by their primary subtag. */
  private static final Set<String> RIGHT_TO_LEFT = Set.of("ar", "arc", "ckb", "dv", "fa", "he", "ps", "sd", "syr", "ug", "ur", "yi");

  private SiteConfigParser() {}

  static SiteConfig parse(YamlMap keys, Optional<String> baseUrl) {
    String title = keys.required("title");
    String language = keys.text("language").orElse("en");
    String direction = keys.text("direction").orElse(RIGHT_TO_LEFT.contains(language.split("-")[0]) ? "rtl" : "ltr");
    if (!direction.equals("ltr") && !direction.equals("rtl")) {
      keys.report(keys.valueAt("direction"), Rule.BAD_VALUE, "\"" + direction + "\" is no direction", "use one of: ltr, rtl");
    }
    String written = keys.required("base_url");
    if (!written.isEmpty() && !isAddress(written)) {
      keys.report(keys.valueAt("base_url"), Rule.BAD_VALUE, "\"" + written + "\" is no address of a site",
          "write it in full: https://example.org/");
    }
    Optional<Publisher> publisher = keys.map("publisher").map(map -> {
      Publisher found = new Publisher(map.required("name"), map.text("url"));
      map.done();
      return found;
    });
    SiteConfig config = new SiteConfig(title, keys.text("description").orElse(""), closed(baseUrl.orElse(written)), language,
        direction, publisher, keys.text("edit_url"), keys.text("report_url"), keys.text("cname"),
        keys.word("link_terms", Linking.class).orElse(Linking.FIRST_PER_PAGE), lanes(keys), severities(keys));
    keys.done();
    return config;
  }

  private static List<Lane> lanes(YamlMap keys) {
    List<Lane> lanes = new ArrayList<>();
    for (YamlMap lane : keys.maps("lanes")) {
      lanes.add(new Lane(lane.required("id"), lane.required("title"), lane.text("description"), lane.flag("after", false)));
      lane.done();
    }
    return List.copyOf(lanes);
  }

  private static Map<Rule, Severity> severities(YamlMap keys) {
    Map<Rule, Severity> changed = new EnumMap<>(Rule.class);
    keys.map("checks").ifPresent(checks -> {
      for (String id : checks.keys()) {
        Optional<Rule> rule = Rule.of(id);
        if (rule.isEmpty()) {
          List<String> known = java.util.Arrays.stream(Rule.values()).map(Rule::id).toList();
          checks.report(checks.keyAt(id), Rule.UNKNOWN_KEY, "there is no check \"" + id + "\"",
              DidYouMean.hint("", id, known).orElse("the rule of a finding stands in brackets behind it"));
        } else {
          checks.word(id, Severity.class).ifPresent(severity -> changed.put(rule.get(), severity));
        }
      }
    });
    return changed;
  }

  private static boolean isAddress(String url) {
    try {
      URI uri = new URI(url);
      return ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme())) && uri.getHost() != null
          && uri.getQuery() == null && uri.getFragment() == null;
    } catch (java.net.URISyntaxException e) {
      return false;
    }
  }

  private static String closed(String url) {
    return url.endsWith("/") ? url : url + "/";
  }
}
