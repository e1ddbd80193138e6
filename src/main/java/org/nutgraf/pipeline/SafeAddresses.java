package org.nutgraf.pipeline;

import java.util.Locale;
import java.util.Set;
import org.nutgraf.pipeline.Gate.Refused;

/** The addresses that a page may load, and those that it may lead to. */
final class SafeAddresses {
  private static final Set<String> OUTSIDE = Set.of("http", "https", "mailto", "tel", "sms", "geo");
  private static final Set<String> PIXELS =
      Set.of("data:image/png;", "data:image/jpeg;", "data:image/gif;", "data:image/webp;");

  private SafeAddresses() {}

  static void leading(String value, int at) throws Refused {
    String scheme = scheme(value, at);
    boolean web = scheme.equals("http") || scheme.equals("https");
    if (!scheme.isEmpty() && !OUTSIDE.contains(scheme)
        || web && !value.startsWith("//", scheme.length() + 1)) {
      throw new Refused("leads to an address that no site can have", at);
    }
  }

  static void loaded(String value, int at) throws Refused {
    if (!scheme(value, at).isEmpty() && PIXELS.stream().noneMatch(value::startsWith)) {
      throw new Refused("loads something from elsewhere", at);
    }
  }

  static void several(String value, int at) throws Refused {
    if (value.indexOf(':') >= 0
        || value.contains("//")
        || value.indexOf('\\') >= 0
        || value.indexOf('&') >= 0) {
      throw new Refused("loads something from elsewhere", at);
    }
  }

  /** A whole style sheet, where the names of fonts and of what moves may begin with an @. */
  static void sheet(String css, int at) throws Refused {
    if (css.contains("<")
        || css.contains("\\")
        || css.matches("(?is).*(?:@import|url\\s*\\(|image-set\\s*\\(|expression\\s*\\().*")) {
      throw new Refused("has a style that does more than look", at);
    }
  }

  /** The value of an attribute {@code style}. */
  static void styles(String value, int at) throws Refused {
    if (value.indexOf('(') >= 0
            && value
                .toLowerCase(Locale.ROOT)
                .matches("(?s).*(?:url|image|image-set|src|expression)\\s*\\(.*")
        || value.indexOf('\\') >= 0
        || value.indexOf('@') >= 0) {
      throw new Refused("has a style that does more than look", at);
    }
  }

  /** Empty for an address within the site; whatever browsers skip or decode before a colon is refused. */
  private static String scheme(String value, int at) throws Refused {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == ':') {
        return value.substring(0, i).toLowerCase(Locale.ROOT);
      }
      if (c == '/' || c == '?' || c == '#') {
        if (c == '/'
            && i == 0
            && value.length() > 1
            && (value.charAt(1) == '/' || value.charAt(1) == '\\')) {
          throw new Refused("leads to an address that no site can have", at);
        }
        return "";
      }
      boolean reference = c == '&'
          && !value.startsWith("&amp;", i)
          && !value.startsWith("&#39;", i)
          && !value.startsWith("&quot;", i);
      if (c <= ' ' || c == '\\' || reference) {
        throw new Refused("leads to an address that no site can have", at);
      }
    }
    return "";
  }
}
