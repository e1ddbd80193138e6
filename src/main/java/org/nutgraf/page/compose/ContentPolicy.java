package org.nutgraf.page.compose;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells browsers what a page may do (Content Security Policy Level 3), so that they stop what should never have got into
 * it: scripts, styles and pictures come from the site alone, no script stands in a page, and a style that does is known by
 * its sum. Pages opened from disk have no site that browsers know; there, files count as such.
 */
final class ContentPolicy {
  private static final String NAME = "Content-Security-Policy";
  private static final ByteSearch OWN = new ByteSearch(NAME);
  private static final ByteSearch CHARSET = new ByteSearch("<meta charset=\"utf-8\">");
  private static final ByteSearch HEAD = new ByteSearch("<head>");
  private static final ByteSearch SHEET = new ByteSearch("<style");
  private static final ByteSearch ATTRIBUTE = new ByteSearch(" style=\"");
  private static final Pattern STYLE =
      Pattern.compile("<style[^>]*>([^<]*)</style>|<[^<>]* style=\"([^\"]*)\"");

  private ContentPolicy() {}

  /** A finished page with its policy, before anything that it could forbid; one that has a policy keeps its own. */
  static byte[] applied(byte[] html) {
    int at = CHARSET.end(html).orElse(HEAD.end(html).orElse(-1));
    if (at < 0 || OWN.isIn(html)) {
      return html;
    }
    byte[] meta = ("\n<meta http-equiv=\"" + NAME + "\" content=\"" + policy(html) + "\">")
        .getBytes(StandardCharsets.US_ASCII);
    byte[] page = Arrays.copyOf(html, html.length + meta.length);
    System.arraycopy(html, at, page, at + meta.length, html.length - at);
    System.arraycopy(meta, 0, page, at, meta.length);
    return page;
  }

  private static String policy(byte[] html) {
    return "default-src 'none'; script-src 'self' file:; style-src 'self' file:" + styles(html)
        + "; img-src 'self' file: data:; media-src 'self' file:; font-src 'self' file:; manifest-src 'self' file:"
        + "; connect-src 'self'; form-action 'self' file:; base-uri 'none'";
  }

  private static String styles(byte[] html) {
    SortedSet<String> sums = new TreeSet<>();
    if (SHEET.isIn(html) || ATTRIBUTE.isIn(html)) {
      // All that is looked for is ASCII, and the rest stays as it is.
      Matcher style = STYLE.matcher(new String(html, StandardCharsets.ISO_8859_1));
      while (style.find()) {
        // Of attributes, browsers know the sum only if they are told to.
        if (style.group(2) != null) {
          sums.add("'unsafe-hashes'");
        }
        sums.add(sum(style.group(1) != null ? style.group(1) : unescaped(style.group(2))));
      }
    }
    return sums.isEmpty() ? "" : " " + String.join(" ", sums);
  }

  private static String unescaped(String value) {
    return value
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&amp;", "&");
  }

  private static String sum(String text) {
    try {
      return "'sha256-"
          + Base64.getEncoder()
              .encodeToString(MessageDigest.getInstance("SHA-256")
                  .digest(text.getBytes(StandardCharsets.ISO_8859_1)))
          + "'";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
