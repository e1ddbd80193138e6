package org.nutgraf.importer.html;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jsoup.nodes.Element;
import org.nutgraf.draft.Ids;
import org.nutgraf.draft.Note;
import org.nutgraf.importer.reading.Addresses;
import org.nutgraf.importer.reading.MarkdownText;
import org.nutgraf.importer.reading.MarkedText;
import org.nutgraf.importer.reading.MarkedText.Mark;
import org.nutgraf.importer.reading.Nearby;

/**
 * Takes the pictures of a document along: those in it and those beside it as files, those on the web as links. A file
 * is taken only if its bytes are a raster picture of the kind that its name says.
 */
final class PictureFiles {
  private static final Map<String, String> ENDINGS = Map.of(
      "image/png",
      "png",
      "image/jpeg",
      "jpg",
      "image/jpg",
      "jpg",
      "image/gif",
      "gif",
      "image/webp",
      "webp",
      "image/avif",
      "avif");

  private static final String SVG = "an SVG file may hold script and addresses; save it as png";

  private final Nearby nearby;
  private final List<Note> notes;
  private final Map<String, byte[]> files = new TreeMap<>();
  private final Map<String, String> copied = new TreeMap<>();
  private final Map<String, String> refused = new TreeMap<>();
  private final Set<String> names = new TreeSet<>();
  private final List<String> captions;

  /** @param captions is given the texts that stand in for missing descriptions */
  PictureFiles(Nearby nearby, List<Note> notes, List<String> captions) {
    this.nearby = nearby;
    this.notes = notes;
    this.captions = captions;
  }

  /** Name → bytes of the pictures that were found. */
  Map<String, byte[]> files() {
    return files;
  }

  /** A picture in running text. */
  MarkedText span(Element img, Addresses addresses, List<Mark> marks, String place) {
    String src = address(img);
    String alt = img.attr("alt").isBlank()
        ? img.attr("title").strip()
        : img.attr("alt").strip().replaceAll("\\s+", " ");
    Optional<String> name = file(src);
    if (name.isPresent()) {
      String shown = alt.isEmpty() ? standIn(name.get(), place) : alt;
      return MarkedText.finished(
          "![" + MarkdownText.cell(shown) + "](" + name.get() + ")", shown, marks);
    }
    String what = src.startsWith("data:") ? "a picture within the page" : src;
    Optional<String> web = addresses.web(src);
    notes.add(new Note(
        place,
        "the picture " + what + " was not copied"
            + (refused.containsKey(src)
                ? ": " + refused.get(src)
                : "; put it beside the text and write ![what it shows](file)")));
    if (web.isEmpty() || alt.isEmpty()) {
      String comment = Addresses.comment(what);
      return MarkedText.finished(
          alt.isEmpty() ? comment : MarkdownText.cell(alt) + comment, alt, marks);
    }
    boolean linked = marks.stream().anyMatch(Mark::isLink);
    return MarkedText.finished(
        linked
            ? MarkdownText.cell(alt) + Addresses.comment(what)
            : "[" + MarkdownText.cell(alt) + "](" + web.get() + ")",
        alt,
        marks);
  }

  // Where scripts load pictures late, what stands in src is nothing, or a placeholder.
  private static String address(Element img) {
    String src = img.attr("src").strip();
    if (!src.isEmpty() && !src.startsWith("data:")) {
      return src;
    }
    for (String key :
        List.of("data-src", "data-original", "data-lazy-src", "data-lazy", "data-full-src")) {
      if (!img.attr(key).isBlank()) {
        return img.attr(key).strip();
      }
    }
    String set = img.hasAttr("srcset") ? img.attr("srcset") : img.attr("data-srcset");
    return set.isBlank() ? src : largest(set);
  }

  // "small.jpg 480w, large.jpg 960w"
  private static String largest(String set) {
    String best = "";
    double most = -1;
    for (String one : set.strip().split(",\\s+")) {
      String[] parts = one.strip().split("\\s+");
      String size = parts.length > 1 ? parts[1].replaceFirst("[wx],?$", "") : "1";
      double number = size.matches("[0-9]{1,6}(\\.[0-9]{1,4})?") ? Double.parseDouble(size) : 0;
      if (number > most) {
        most = number;
        best = parts[0];
      }
    }
    return best;
  }

  private String standIn(String name, String place) {
    notes.add(
        new Note(place, "the picture " + name + " has no description; its name stands in for it"));
    captions.add(name);
    return name;
  }

  private Optional<String> file(String src) {
    return Optional.ofNullable(copied.get(src)).or(() -> {
      Optional<String> name = src.startsWith("data:") ? embedded(src) : beside(src);
      name.ifPresent(found -> copied.put(src, found));
      return name;
    });
  }

  // data:image/png;base64,…
  private Optional<String> embedded(String src) {
    int comma = src.indexOf(',');
    String type = comma < 0 ? "" : src.substring("data:".length(), comma);
    String ending = ENDINGS.get(type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT));
    if (type.toLowerCase(Locale.ROOT).startsWith("image/svg")) {
      refused.put(src, SVG);
    }
    if (ending == null || !type.endsWith(";base64")) {
      return Optional.empty();
    }
    try {
      byte[] bytes = Base64.getMimeDecoder().decode(src.substring(comma + 1));
      return add(src, "picture-" + (files.size() + 1), ending, bytes);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private Optional<String> beside(String src) {
    String path = src.replaceFirst("[?#].*", "");
    String decoded = path.indexOf('%') < 0 ? path : decoded(path);
    int dot = decoded.lastIndexOf('.');
    String ending = dot < 0 ? "" : decoded.substring(dot + 1).toLowerCase(Locale.ROOT);
    boolean isWithin = Addresses.scheme(src).isEmpty()
        && Addresses.scheme(decoded).isEmpty()
        && !decoded.startsWith("/")
        && decoded.indexOf('\\') < 0
        && decoded.indexOf(0) < 0
        && !List.of(decoded.split("/")).contains("..");
    if (isWithin && ending.equals("svg")) {
      refused.put(src, SVG);
    }
    if (!isWithin || !ENDINGS.containsValue(ending.replace("jpeg", "jpg"))) {
      return Optional.empty();
    }
    String stem = decoded.substring(decoded.lastIndexOf('/') + 1, dot);
    return nearby.bytes(decoded).flatMap(bytes -> add(src, Ids.of(stem, "picture"), ending, bytes));
  }

  private static String decoded(String path) {
    try {
      return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return path;
    }
  }

  private Optional<String> add(String src, String stem, String ending, byte[] bytes) {
    Optional<RasterKind> kind = RasterKind.of(bytes);
    if (kind.isEmpty() || !kind.get().hasEnding(ending)) {
      refused.put(
          src,
          kind.isEmpty()
              ? "it is no picture of the kinds png, jpg, gif, webp and avif"
              : "its name says " + ending + ", but it is a " + kind.get());
      return Optional.empty();
    }
    String name = Ids.unused(stem, names) + "." + ending;
    files.put(name, bytes);
    return Optional.of(name);
  }
}
