package org.nutgraf.markdown;

import static java.util.Objects.requireNonNull;

import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.Escaping;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nutgraf.finding.Location;
import org.nutgraf.finding.SourceFile;
import org.nutgraf.markdown.syntax.Escapes;

/**
 * A tag of HTML that content may hold: what GitHub shows, and what can do no harm. On the page it is written anew, with nothing
 * but the attributes listed here.
 *
 * @param start in the piece of HTML that it stands in
 * @param name in lower case
 * @param attributes as they are written, by their names in lower case
 */
record HtmlTag(int start, int end, boolean closing, String name, Map<String, String> attributes) {
  private static final Set<String> INLINE = Set.of(
      "abbr", "b", "bdi", "bdo", "br", "cite", "code", "del", "dfn", "em", "i", "img", "ins", "kbd",
      "mark", "q", "rp", "rt", "ruby", "s", "samp", "small", "span", "strong", "sub", "sup", "u",
      "var", "wbr");
  private static final Set<String> BLOCK = Set.of("center", "details", "div", "hr", "p", "summary");
  private static final Set<String> VOID = Set.of("br", "hr", "img", "wbr");
  /** What values may be, by attribute, or by element and attribute. */
  private static final Map<String, Pattern> VALUES = Map.of(
      "lang",
      Pattern.compile("[A-Za-z0-9-]+"),
      "dir",
      Pattern.compile("ltr|rtl|auto"),
      "title",
      Pattern.compile(".*"),
      "details open",
      Pattern.compile("|open|true"),
      "div align",
      Pattern.compile("left|center|right"),
      "p align",
      Pattern.compile("left|center|right"),
      "img src",
      Pattern.compile("\\S.*"),
      "img alt",
      Pattern.compile("(?s).*"),
      "img width",
      Pattern.compile("[1-9]\\d{0,3}(?:px)?"),
      "img height",
      Pattern.compile("[1-9]\\d{0,3}(?:px)?"));

  private static final Pattern ATTRIBUTE = Pattern.compile(
      "\\s+([A-Za-z-]+)(?:\\s*=\\s*(?:\"([^\"<>]*)\"|'([^'<>]*)'|([^\\s\"'<>=`]+)))?");
  private static final Pattern TAG =
      Pattern.compile("<(/?)([A-Za-z][A-Za-z0-9]*)((?:" + ATTRIBUTE.pattern() + ")*)\\s*/?>");

  /** The tags of a piece of HTML, in order; empty if anything in it may not be there. */
  static Optional<List<HtmlTag>> all(String html) {
    List<HtmlTag> tags = new ArrayList<>();
    Matcher matcher = TAG.matcher(html);
    int done = 0;
    while (matcher.find()) {
      Optional<HtmlTag> tag = of(matcher);
      if (tag.isEmpty() || html.substring(done, matcher.start()).indexOf('<') >= 0) {
        return Optional.empty();
      }
      tags.add(tag.get());
      done = matcher.end();
    }
    return html.indexOf('<', done) >= 0 ? Optional.empty() : Optional.of(tags);
  }

  private static Optional<HtmlTag> of(Matcher matcher) {
    String name = matcher.group(2).toLowerCase(Locale.ROOT);
    boolean closing = !matcher.group(1).isEmpty();
    Map<String, String> attributes = new LinkedHashMap<>();
    Matcher attribute = ATTRIBUTE.matcher(matcher.group(3));
    boolean allowed = INLINE.contains(name) || BLOCK.contains(name);
    while (attribute.find()) {
      String key = attribute.group(1).toLowerCase(Locale.ROOT);
      String value = attribute.group(2) != null
          ? attribute.group(2)
          : attribute.group(3) != null
              ? attribute.group(3)
              : attribute.group(4) != null ? attribute.group(4) : "";
      Pattern values = VALUES.getOrDefault(key, VALUES.get(name + " " + key));
      allowed &= !closing && values != null && values.matcher(value).matches();
      attributes.put(key, value);
    }
    allowed &=
        !(closing && VOID.contains(name)) && (!name.equals("img") || attributes.containsKey("src"));
    return allowed
        ? Optional.of(new HtmlTag(matcher.start(), matcher.end(), closing, name, attributes))
        : Optional.empty();
  }

  boolean isInline() {
    return INLINE.contains(name);
  }

  boolean isVoid() {
    return VOID.contains(name);
  }

  boolean isPicture() {
    return name.equals("img");
  }

  /** Its value, in which entities are the characters that they stand for. */
  String attribute(String key) {
    return Escaping.unescapeHtml(attributes.getOrDefault(key, ""));
  }

  /** Where the address of a picture is written. */
  Location source(SourceFile file, Node node) {
    String written = requireNonNull(attributes.get("src"));
    int at = file.text().indexOf(written, node.getStartOffset() + start);
    return file.at(at, at + written.length());
  }

  /** The tag as it stands on the page. A paragraph that may hold others is a division. */
  String written() {
    String element = name.equals("p") || name.equals("center") ? "div" : name;
    if (closing) {
      return "</" + element + ">";
    }
    StringBuilder out = new StringBuilder("<").append(element);
    String align = name.equals("center") ? "center" : attribute("align");
    if (align.equals("center") || align.equals("right")) {
      out.append(" class=\"").append(align).append('"');
    }
    for (String key : attributes.keySet()) {
      if (key.equals("open")) {
        out.append(" open");
      } else if (!key.equals("align")) {
        out.append(' ').append(key).append("=\"");
        Escapes.html(attribute(key), out);
        out.append('"');
      }
    }
    return out.append('>').toString();
  }
}
