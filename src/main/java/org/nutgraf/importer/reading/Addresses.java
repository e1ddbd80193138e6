package org.nutgraf.importer.reading;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Finds out what the addresses of a document may become in a site.
 *
 * @param base the document's own address, where it has one
 * @param headings the ids of its headings, which links within it may lead to
 */
public record Addresses(Optional<URI> base, Set<String> headings) {
  private static final Set<String> OUTSIDE = Set.of("http", "https", "mailto", "tel");
  /** Stand around the id of a heading until it is known what file the heading comes into. */
  public static final char FRAGMENT_START = '\uE000';

  public static final char FRAGMENT_END = '\uE001';

  /** What to write into a link; empty for what a site can't link to. */
  public Optional<String> link(String href) {
    String address = href.strip();
    if (address.startsWith("#") && address.length() > 1) {
      String id = address.substring(1);
      return headings.contains(id)
          ? Optional.of(FRAGMENT_START + id + FRAGMENT_END)
          : Optional.empty();
    }
    return absolute(address).filter(full -> OUTSIDE.contains(scheme(full))).map(Addresses::escaped);
  }

  /** An address on the web, for pictures and films. */
  public Optional<String> web(String src) {
    return absolute(src.strip())
        .filter(full -> List.of("http", "https").contains(scheme(full)))
        .map(Addresses::escaped);
  }

  private Optional<String> absolute(String address) {
    if (!scheme(address).isEmpty()) {
      return Optional.of(address);
    }
    try {
      return base.isEmpty() || address.isEmpty()
          ? Optional.empty()
          : Optional.of(base.get().resolve(new URI(blanks(address))).toString());
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  public static String scheme(String address) {
    int colon = address.indexOf(':');
    String scheme = colon < 0 ? "" : address.substring(0, colon);
    return scheme.matches("[A-Za-z][A-Za-z0-9+.-]*") ? scheme.toLowerCase(Locale.ROOT) : "";
  }

  /** The address of a document, if that is what the text is. */
  public static Optional<URI> document(String address) {
    try {
      URI uri = new URI(address.strip());
      return Set.of("http", "https").contains(scheme(address.strip())) && uri.getHost() != null
          ? Optional.of(uri)
          : Optional.empty();
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  private static String blanks(String address) {
    return address.replaceAll("\\s", "%20");
  }

  // So that nothing in it ends the link or the cell it stands in, or is read as an escape.
  private static String escaped(String address) {
    StringBuilder out = new StringBuilder();
    address.codePoints().forEach(c -> {
      switch (c) {
        case '(', ')', '<', '>', '\\', '|', '"', '`', '*', '_' -> {
          boolean kept = c == '_' || c == '*';
          out.append(kept ? Character.toString(c) : String.format("%%%02X", c));
        }
        case '&' -> out.append("&amp;");
        default ->
          out.append(
              c <= ' ' || c == 0x7F || Character.isWhitespace(c)
                  ? percent(c)
                  : Character.toString(c));
      }
    });
    return out.toString().replaceAll("&amp;(?![#A-Za-z0-9]+;)", "&");
  }

  private static String percent(int c) {
    StringBuilder out = new StringBuilder();
    for (byte b : Character.toString(c).getBytes(java.nio.charset.StandardCharsets.UTF_8)) {
      out.append(String.format("%%%02X", b));
    }
    return out.toString();
  }

  /** The address as a comment, which keeps it for the editor and shows nothing. */
  public static String comment(String address) {
    return "<!-- "
        + address.strip().replaceAll("\\s+", " ").replace("--", "%2D%2D").replace(">", "%3E")
        + " -->";
  }
}
