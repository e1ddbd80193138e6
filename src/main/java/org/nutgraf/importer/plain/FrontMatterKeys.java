package org.nutgraf.importer.plain;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.nutgraf.importer.reading.PageDate;
import org.nutgraf.importer.reading.Reading;

/**
 * What the front matter of Hugo, Jekyll, Zola, Ghost and others says, in keys of ours. What says in any way that a page
 * is not to be shown makes it a draft, and so does a date of publication that can't be understood.
 */
final class FrontMatterKeys {
  private static final Map<String, List<String>> NAMES = new TreeMap<>(Map.ofEntries(
      Map.entry("title", List.of("title")),
      Map.entry("description", List.of("description")),
      Map.entry("summary", List.of("summary", "excerpt")),
      Map.entry("date", List.of("date", "published_at", "pubdate")),
      Map.entry(
          "lastmod", List.of("lastmod", "updated", "last_modified_at", "modified", "updated_at")),
      Map.entry(
          "publishDate",
          List.of(
              "publishdate",
              "publish_date",
              "publish_at",
              "publish_on",
              "scheduled",
              "embargo",
              "embargo_until",
              "embargo_date")),
      Map.entry(
          "expiryDate",
          List.of(
              "expirydate",
              "expiry_date",
              "expires",
              "expires_at",
              "expiration_date",
              "unpublishdate",
              "unpublish_at",
              "unpublish_on")),
      Map.entry("slug", List.of("slug")),
      Map.entry("weight", List.of("weight")),
      Map.entry("image", List.of("image", "feature_image", "cover")),
      Map.entry("aliases", List.of("aliases", "redirect_from")),
      Map.entry("authors", List.of("authors", "author")),
      Map.entry("tags", List.of("tags"))));
  private static final Set<String> HIDING =
      Set.of("draft", "private", "hidden", "unlisted", "headless", "embargo", "embargoed");
  private static final Set<String> SHOWING = Set.of("published", "publish", "visible", "public");
  private static final Set<String> STATES = Set.of("status", "visibility", "state");
  /** Hugo's options that make no page, or put it into no list. */
  private static final Pattern BUILD = Pattern.compile("(render|list)=(never|false|link)");

  private static final Set<String> NO = Set.of("false", "no", "off", "0", "");
  private static final Set<String> YES = Set.of("true", "yes", "on", "1");
  private static final Set<String> OUT = Set.of("published", "publish", "public", "live");

  private final Map<String, Object> keys = new LinkedHashMap<>();
  private final List<String> remarks = new ArrayList<>();
  private final List<String> reasons = new ArrayList<>();

  FrontMatterKeys(Map<String, Object> keys) {
    this.keys.putAll(keys);
  }

  /** Why the page is a draft, in words for an editor; empty if it is none. */
  List<String> reasons() {
    return reasons;
  }

  Reading.About about() {
    // The key of ours last: a published: with a date in it is a date.
    hidden();
    Optional<String> title = text("title");
    String description = text("description").orElse("");
    Optional<String> date = date("date");
    Map<String, String> dates = new LinkedHashMap<>();
    for (String key : List.of("lastmod", "publishDate", "expiryDate")) {
      date(key).ifPresent(found -> dates.put(key, found));
    }
    Map<String, String> texts = new LinkedHashMap<>();
    for (String key : List.of("summary", "slug", "weight", "image")) {
      text(key).ifPresent(found -> texts.put(key, found));
    }
    List<String> aliases = texts("aliases");
    List<String> authors = texts("authors");
    List<String> tags = texts("tags");
    keys.forEach((key, value) -> remarks.add(key + ": " + value));
    return new Reading.About(
        title,
        description,
        date,
        authors,
        tags,
        "",
        List.copyOf(remarks),
        new Reading.Kept(!reasons.isEmpty(), dates, texts, aliases));
  }

  private void hidden() {
    for (String key : List.copyOf(keys.keySet())) {
      String name = name(key);
      String value = String.valueOf(keys.get(key)).strip().toLowerCase(Locale.ROOT);
      boolean dated = PageDate.of(String.valueOf(keys.get(key))).isPresent();
      boolean hiding = HIDING.contains(name) && !dated;
      boolean hides = hiding && !NO.contains(value)
          || (name.matches("_?build") && BUILD.matcher(value).find());
      boolean isDate = (name.equals("published") || name.equals("publish")) && dated;
      boolean shows = SHOWING.contains(name) && !isDate;
      boolean status = STATES.contains(name) && keys.get(key) instanceof String;
      if (hides || shows && !YES.contains(value) || status && !OUT.contains(value)) {
        reasons.add(key + ": " + keys.get(key));
      }
      if (isDate && !keys.containsKey("date")) {
        keys.put("date", keys.get(key));
      }
      if (hiding || shows || isDate || status) {
        keys.remove(key);
      }
    }
  }

  // The params of Hugo mean the same as keys outside of them.
  private static String name(String key) {
    return key.toLowerCase(Locale.ROOT).replaceFirst("^(params|extra)\\.", "");
  }

  private Optional<String> take(String key) {
    return keys.keySet().stream()
        .filter(found -> requireNonNull(NAMES.get(key)).contains(name(found)))
        .findFirst();
  }

  private Optional<String> text(String key) {
    Optional<String> found =
        take(key).filter(name -> keys.get(name) instanceof String text && !text.isBlank());
    return found.map(name -> String.valueOf(keys.remove(name)).strip().replaceAll("\\s+", " "));
  }

  private List<String> texts(String key) {
    Optional<String> found = take(key);
    if (found.isPresent()
        && keys.get(found.get()) instanceof List<?> list
        && list.stream().allMatch(String.class::isInstance)) {
      keys.remove(found.get());
      return list.stream()
          .map(String.class::cast)
          .map(String::strip)
          .filter(text -> !text.isEmpty())
          .toList();
    }
    return text(key).map(List::of).orElse(List.of());
  }

  private Optional<String> date(String key) {
    Optional<String> written = text(key);
    Optional<String> date = written.flatMap(PageDate::of);
    if (written.isPresent() && date.isEmpty()) {
      remarks.add(key + ": " + written.get());
      if (!key.equals("lastmod")) {
        reasons.add(key + ": " + written.get());
      }
    }
    return date;
  }
}
