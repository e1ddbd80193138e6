package org.nutgraf.markdown;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.nutgraf.content.WebAddress;

/** Addresses as texts (RFC 3986). */
final class AddressText {
  private AddressText() {}

  /**
   * The scheme of an address in lower case (RFC 3986, section 3.1); control characters are ignored as in browsers.
   */
  static String scheme(String address) {
    StringBuilder scheme = new StringBuilder();
    for (int i = 0; i < address.length(); i++) {
      char c = address.charAt(i);
      if (c == ':') {
        return scheme.toString().toLowerCase(Locale.ROOT);
      }
      boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
      if (letter
          || !scheme.isEmpty() && (c >= '0' && c <= '9' || c == '+' || c == '-' || c == '.')) {
        scheme.append(c);
      } else if (c > ' ' && c != 0x7F) {
        return "";
      }
    }
    return "";
  }

  /** A path without percent-encoding; as it is where that is broken. */
  static String decoded(String path) {
    if (path.indexOf('%') < 0) {
      return path;
    }
    try {
      return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return path;
    }
  }

  /** A path as a link in Markdown can have it. */
  static String encoded(String path) {
    try {
      return new URI(null, null, path, null).getRawPath().replace("(", "%28").replace(")", "%29");
    } catch (URISyntaxException e) {
      return path;
    }
  }

  /** An address of another site as a link in Markdown can have it. */
  static String outside(String address) {
    return WebAddress.paired(
        address.replace(" ", "%20").replace("<", "%3C").replace(">", "%3E").replace("\\", "%5C"));
  }

  /** The name of a Markdown file without its ending. */
  static String stem(String file) {
    return file.substring(file.lastIndexOf('/') + 1, file.length() - ".md".length());
  }
}
