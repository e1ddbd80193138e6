package org.nutgraf.importer.html;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What the styles of a document say about its letters: those of an element itself, and those of its classes. */
final class PageStyles {
  private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
  private static final Pattern RULE = Pattern.compile("([^{}]{1,2000})\\{([^{}]*)\\}");
  private static final Pattern CLASS = Pattern.compile("[a-zA-Z0-9]*\\.([\\w-]+)");
  private static final List<String> KNOWN = List.of(
      "font-weight",
      "font-style",
      "text-decoration",
      "text-decoration-line",
      "display",
      "visibility",
      "vertical-align",
      "mso-hide");

  private PageStyles() {}

  /** Gives each element what the document's style sheets say of its classes, before what it says itself. */
  static void inline(Document document) {
    Map<String, String> classes = new HashMap<>();
    for (Element sheet : Css.all(document, "style")) {
      Matcher rules = RULE.matcher(COMMENT.matcher(sheet.data()).replaceAll(" "));
      while (rules.find()) {
        String known = known(rules.group(2));
        for (String selector : known.isEmpty() ? new String[0] : rules.group(1).split(",")) {
          Matcher simple = CLASS.matcher(selector.strip());
          if (simple.matches()) {
            classes.merge(simple.group(1), known, (a, b) -> a + b);
          }
        }
      }
    }
    for (Element element : classes.isEmpty() ? List.<Element>of() : Css.all(document, "[class]")) {
      StringBuilder style = new StringBuilder();
      element.classNames().forEach(name -> style.append(classes.getOrDefault(name, "")));
      if (!style.isEmpty()) {
        element.attr("style", style + element.attr("style"));
      }
    }
  }

  private static String known(String declarations) {
    StringBuilder out = new StringBuilder();
    of(declarations).forEach((key, value) -> {
      if (KNOWN.contains(key)) {
        out.append(key).append(':').append(value).append(';');
      }
    });
    return out.toString();
  }

  /** Property → value of an element's style; the last one counts. */
  static Map<String, String> of(Element element) {
    return element.hasAttr("style") ? of(element.attr("style")) : Map.of();
  }

  private static Map<String, String> of(String declarations) {
    Map<String, String> found = new LinkedHashMap<>();
    for (String declaration : declarations.split(";")) {
      int colon = declaration.indexOf(':');
      if (colon > 0) {
        found.put(
            declaration.substring(0, colon).strip().toLowerCase(Locale.ROOT),
            declaration
                .substring(colon + 1)
                .strip()
                .toLowerCase(Locale.ROOT)
                .replaceFirst("\\s*!important$", ""));
      }
    }
    return found;
  }

  static boolean isHidden(Map<String, String> style) {
    return style.getOrDefault("display", "").equals("none")
        || style.getOrDefault("visibility", "").equals("hidden")
        || style.getOrDefault("mso-hide", "").equals("all");
  }

  static boolean isStruck(Map<String, String> style) {
    return (style.getOrDefault("text-decoration", "")
            + style.getOrDefault("text-decoration-line", ""))
        .contains("line-through");
  }

  /** Whether letters are bold: as the style says, or else as the tag does. */
  static boolean isBold(Map<String, String> style, boolean byTag) {
    String weight = style.getOrDefault("font-weight", "");
    return weight.matches("bold|bolder|[6-9]00")
        || byTag && !weight.matches("normal|lighter|[1-5]00");
  }

  static boolean isItalic(Map<String, String> style, boolean byTag) {
    String slant = style.getOrDefault("font-style", "");
    return slant.matches("italic|oblique.*") || byTag && !slant.equals("normal");
  }
}
