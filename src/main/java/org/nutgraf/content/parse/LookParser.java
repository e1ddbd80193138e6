package org.nutgraf.content.parse;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.nutgraf.content.Colour;
import org.nutgraf.content.Look;
import org.nutgraf.content.Look.Robots;
import org.nutgraf.content.MenuEntry;
import org.nutgraf.content.Palette;
import org.nutgraf.content.Ref;
import org.nutgraf.content.WebAddress;
import org.nutgraf.finding.Rule;

/** Reads what {@code site.yaml} says about the looks of a site. */
final class LookParser {
  private LookParser() {}

  static Look parse(YamlMap keys) {
    Optional<Ref> logo = keys.ref("logo");
    Optional<List<MenuEntry>> menu = keys.has("menu") ? Optional.of(menu(keys)) : Optional.empty();
    Look.Footer footer =
        keys.map("footer").map(LookParser::footer).orElse(new Look.Footer("", List.of()));
    Optional<Palette> light = Optional.empty();
    Optional<Palette> dark = Optional.empty();
    Look.Type type = Look.Type.USUAL;
    Optional<YamlMap> theme = keys.map("theme");
    if (theme.isPresent()) {
      boolean halves = theme.get().has("light") || theme.get().has("dark");
      light = halves
          ? theme.get().map("light").map(map -> closed(map, Palette.LIGHT))
          : Optional.of(theme.get())
              .filter(LookParser::isColoured)
              .map(map -> palette(map, Palette.LIGHT));
      dark =
          halves ? theme.get().map("dark").map(map -> closed(map, Palette.DARK)) : Optional.empty();
      type = new Look.Type(
          theme.get().word("type", "kind of font", Look.Face.class).orElse(type.face()),
          theme.get().word("size", "size", Look.Size.class).orElse(type.size()));
      theme.get().done();
    }
    return new Look(
        logo,
        menu,
        footer,
        light,
        dark,
        type,
        keys.map("social").map(LookParser::social).orElse(Map.of()),
        keys.word("robots", "choice of robots", Robots.class).orElse(Robots.ALL));
  }

  private static Look.Footer footer(YamlMap map) {
    Look.Footer footer = new Look.Footer(map.text("text").orElse("").strip(), menu(map));
    map.done();
    return footer;
  }

  private static List<MenuEntry> menu(YamlMap keys) {
    List<MenuEntry> entries = new ArrayList<>();
    for (YamlMap.Entry item : keys.entries("menu")) {
      item.word().ifPresent(ref -> entries.add(new MenuEntry("", ref, Optional.empty())));
      item.map().flatMap(LookParser::entry).ifPresent(entries::add);
    }
    return List.copyOf(entries);
  }

  private static Optional<MenuEntry> entry(YamlMap map) {
    Optional<Ref> page = map.ref("page");
    Optional<WebAddress> url = map.address("url");
    String title = url.isPresent() ? map.required("title") : map.text("title").orElse("");
    if (page.isPresent() == map.has("url")) {
      map.report(
          map.at(),
          Rule.MISSING_KEY,
          "this entry has to lead to one thing",
          "write \"page: imprint.md\", or \"url: https://…\" for another site");
    }
    map.done();
    return url.map(found -> new MenuEntry(title, new Ref(found.text(), map.valueAt("url")), url))
        .or(() -> page.map(found -> new MenuEntry(title, found, Optional.empty())));
  }

  private static Map<String, WebAddress> social(YamlMap map) {
    Map<String, WebAddress> accounts = new LinkedHashMap<>();
    map.keys().forEach(name -> map.address(name).ifPresent(url -> accounts.put(name, url)));
    return java.util.Collections.unmodifiableMap(accounts);
  }

  private static boolean isColoured(YamlMap theme) {
    return Stream.of("paper", "ink", "accent").anyMatch(theme::isWritten);
  }

  private static Palette closed(YamlMap map, Palette usual) {
    Palette palette = palette(map, usual);
    map.done();
    return palette;
  }

  private static Palette palette(YamlMap map, Palette usual) {
    return new Palette(
        colour(map, "paper", usual.paper()),
        colour(map, "ink", usual.ink()),
        colour(map, "accent", usual.accent()));
  }

  // For YAML, # begins a comment: a colour without quotes is no value at all.
  private static Colour colour(YamlMap map, String key, Colour usual) {
    Optional<String> text = map.text(key);
    Optional<Colour> colour = text.flatMap(Colour::of);
    if (text.isEmpty() && map.isWritten(key)) {
      map.report(
          map.keyAt(key),
          Rule.BAD_VALUE,
          "this colour is a comment for YAML",
          "put it in quotes: " + key + ": \"" + usual + "\"");
    } else if (text.isPresent() && colour.isEmpty()) {
      map.report(
          map.valueAt(key),
          Rule.BAD_VALUE,
          "\"" + text.get() + "\" is no colour that is read here",
          text.get().matches("[0-9A-Fa-f]{6}|[0-9A-Fa-f]{3}")
              ? "did you mean: \"#" + text.get() + "\""
              : "write red, green and blue in two digits each, in quotes: " + key + ": \"" + usual
                  + "\"");
    }
    return colour.orElse(usual);
  }
}
