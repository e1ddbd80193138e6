package org.nutgraf.source;

import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Whether an SVG file is a picture and nothing else. Opened by itself it is a page of the site, and could do whatever a
 * page can: so only elements that draw may be there (SVG 2, and SVG 1.1's fonts), nothing that runs and nothing that is
 * loaded.
 */
public final class SvgSafety {
  private static final String SVG = "http://www.w3.org/2000/svg";
  /** Name spaces whose elements browsers make more than text of. */
  private static final Pattern LIVE = Pattern.compile(
      "http://www\\.w3\\.org/(?:1999/(?:xhtml|XSL/.*)|1998/Math/.*|2001/xml-events)");

  private static final Set<String> ELEMENTS = Set.of(
      """
      a altGlyph animate animateColor animateMotion animateTransform circle clipPath
      color-profile defs desc ellipse feBlend feColorMatrix feComponentTransfer feComposite
      feConvolveMatrix feDiffuseLighting feDisplacementMap feDistantLight feDropShadow feFlood
      feFuncA feFuncB feFuncG feFuncR feGaussianBlur feImage feMerge feMergeNode feMorphology
      feOffset fePointLight feSpecularLighting feSpotLight feTile feTurbulence filter font
      font-face g glyph hatch hkern image line linearGradient marker mask mesh meshgradient
      meshpatch meshrow metadata missing-glyph mpath path pattern polygon polyline
      radialGradient rect set solidcolor stop style svg switch symbol text textPath title tref
      tspan use view vkern
      """
          .split("\\s+"));

  /** What an attribute may hold that names something to be shown: a part of the file itself, or pixels within it. */
  private static final Pattern WITHIN = Pattern.compile(
      "\\s*(?:#[^\\s]*|data:image/(?:png|jpe?g|gif|webp|avif);base64,[A-Za-z0-9+/=\\s]*)?\\s*");

  private static final Pattern LOADED = Pattern.compile(
      "(?:url|src|image|image-set|element|attr)\\s*\\(\\s*(?!\\s*['\"]?\\s*#)"
          + "(?!\\s*['\"]?\\s*data:(?:image/(?:png|jpe?g|gif|webp|avif)|font/[a-z0-9]+|application/(?:x-)?font[a-z0-9-]*);)",
      Pattern.CASE_INSENSITIVE);
  private static final Pattern OBEYED = Pattern.compile(
      "\\\\|@import|@charset|@namespace|expression\\s*\\(|javascript:|-moz-binding|behavior\\s*:",
      Pattern.CASE_INSENSITIVE);
  /** Programs for drawing write the name of SVG 1.1's definitions; any others could say anything. */
  private static final Pattern DEFINED = Pattern.compile(
      "<!(?:ENTITY|ATTLIST|ELEMENT|NOTATION|DOCTYPE(?!\\s+svg\\s*(?:(?:PUBLIC\\s*[\"'][^\"'<>]*[\"']|SYSTEM)"
          + "\\s*[\"']https?://www\\.w3\\.org/[^\"'<>]*[\"']\\s*)?>))");

  /** Browsers give up at about as many elements in each other (libxml2's limit is 256). */
  private static final int DEEPEST = 250;

  private static final Set<String> ADDRESSES = Set.of(
      "href",
      "src",
      "action",
      "formaction",
      "data",
      "base",
      "ping",
      "poster",
      "cite",
      "background",
      "manifest",
      "implementation",
      "handler");

  private final XMLStreamReader reader;

  private SvgSafety(XMLStreamReader reader) {
    this.reader = reader;
  }

  /** What is wrong with a file, as a sentence without its full stop; empty if it is a harmless picture. */
  public static Optional<String> problem(byte[] bytes) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
    } catch (CharacterCodingException e) {
      return Optional.of("this picture is not in UTF-8");
    }
    if (DEFINED.matcher(new String(bytes, StandardCharsets.UTF_8)).find()) {
      return Optional.of("this picture has definitions of its own, <!DOCTYPE …>");
    }
    String head = new String(bytes, 0, Math.min(bytes.length, 200), StandardCharsets.ISO_8859_1)
        .toLowerCase(Locale.ROOT);
    if (head.contains("encoding") && !head.matches("(?s).*encoding\\s*=\\s*['\"]utf-8['\"].*")) {
      return Optional.of("this picture says that it is not in UTF-8");
    }
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    factory.setXMLResolver((publicId, systemId, base, namespace) -> {
      throw new XMLStreamException("nothing else is read");
    });
    try {
      return new SvgSafety(factory.createXMLStreamReader(new ByteArrayInputStream(bytes), "UTF-8"))
          .problem();
    } catch (XMLStreamException e) {
      return Optional.of("this picture is not well-formed XML, in line "
          + Math.max(1, e.getLocation() == null ? 1 : e.getLocation().getLineNumber()));
    }
  }

  private Optional<String> problem() throws XMLStreamException {
    int depth = 0;
    while (reader.hasNext()) {
      Optional<String> found = Optional.empty();
      switch (reader.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          found = depth == 0 ? root() : depth == DEEPEST ? tooDeep() : element();
          // A style sheet has been read to its end by now.
          depth += reader.isStartElement() ? 1 : 0;
        }
        case XMLStreamConstants.END_ELEMENT -> depth--;
        case XMLStreamConstants.PROCESSING_INSTRUCTION ->
          found = Optional.of(
              "this picture has an instruction for programs, <?" + reader.getPITarget() + "?>");
        case XMLStreamConstants.ENTITY_REFERENCE ->
          found = Optional.of("this picture has an entity of its own");
        default -> {}
      }
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  // Without its name space browsers show none, but do nothing else either.
  private Optional<String> root() throws XMLStreamException {
    boolean picture = reader.getLocalName().equals("svg")
        && (reader.getNamespaceURI() == null || SVG.equals(reader.getNamespaceURI()));
    return picture
        ? element()
        : Optional.of("this file does not begin with <svg xmlns=\"" + SVG + "\">");
  }

  private static Optional<String> tooDeep() {
    return Optional.of("this picture has more than " + DEEPEST + " elements in each other");
  }

  private Optional<String> element() throws XMLStreamException {
    String name = reader.getLocalName();
    String namespace = reader.getNamespaceURI() == null ? "" : reader.getNamespaceURI();
    if (LIVE.matcher(namespace).matches()
        || (namespace.equals(SVG) || namespace.isEmpty()) && !ELEMENTS.contains(name)) {
      return Optional.of("this picture has an element <" + name + ">");
    }
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      Optional<String> found =
          attribute(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
      if (found.isPresent()) {
        return found;
      }
    }
    return name.equalsIgnoreCase("style") ? sheet() : Optional.empty();
  }

  // Browsers read what stands on both sides of a comment as one.
  private Optional<String> sheet() throws XMLStreamException {
    StringBuilder text = new StringBuilder();
    while (reader.next() != XMLStreamConstants.END_ELEMENT) {
      if (reader.isCharacters()) {
        text.append(reader.getText());
      } else if (reader.getEventType() != XMLStreamConstants.COMMENT) {
        return Optional.of("this picture has more than text in its style sheet");
      }
    }
    return styles(text.toString(), "its style sheet");
  }

  private static Optional<String> attribute(String name, String value) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (lower.startsWith("on")) {
      return Optional.of("this picture has an attribute \"" + name + "\", which is a script");
    }
    if (ADDRESSES.contains(lower) && !WITHIN.matcher(value).matches()) {
      return Optional.of("this picture loads or links to something outside: " + name + "=\""
          + shortened(value) + "\"");
    }
    boolean changes = lower.equals("attributename")
        && value.strip().toLowerCase(Locale.ROOT).matches("(?:.*:)?(?:href|src|on.*|style)");
    if (changes) {
      return Optional.of("this picture changes its attribute \"" + value.strip() + "\" later");
    }
    return styles(value, "its attribute \"" + name + "\"");
  }

  private static Optional<String> styles(String text, String where) {
    String css = text.replaceAll("(?s)/\\*.*?\\*/", "");
    if (LOADED.matcher(css).find()) {
      return Optional.of("this picture loads something: " + where + " has url(…)");
    }
    boolean styles = !where.startsWith("its attribute") || where.contains("\"style\"");
    return styles && OBEYED.matcher(css).find()
            || css.toLowerCase(Locale.ROOT).replaceAll("\\s", "").contains("javascript:")
        ? Optional.of("this picture has more than looks in " + where)
        : Optional.empty();
  }

  private static String shortened(String value) {
    return value.length() > 40 ? value.substring(0, 40) + "…" : value;
  }
}
