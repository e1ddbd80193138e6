package org.nutgraf.content;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * An address of another site, or of a mailbox, that a key of a content file holds. There is none that could run a
 * script, lead to a reader's own files, or look like another address than it is.
 *
 * <p>Parentheses that aren't in pairs are percent-encoded, so that the text can stand in Markdown as well.
 *
 * <p>Keys that hold addresses are read as this type, by {@code YamlMap.address}, and by nothing else.
 */
public record WebAddress(String text) {
  /** What {@code <a href>} on a page may begin with; the schemes that Markdown links may have are more. */
  private static final Set<String> WEB = Set.of("http", "https");

  /** @throws IllegalArgumentException if the address can do harm: {@link #problem} says so before */
  public WebAddress {
    problem(text).ifPresent(problem -> {
      throw new IllegalArgumentException(problem);
    });
    text = paired(text);
  }

  /**
   * An address whose parentheses are in pairs; any others are percent-encoded, since in Markdown it would end with one that none
   * before it opened (CommonMark 0.31, section 6.3).
   */
  public static String paired(String address) {
    return isPaired(address) ? address : address.replace("(", "%28").replace(")", "%29");
  }

  private static boolean isPaired(String text) {
    int open = 0;
    for (char c : text.toCharArray()) {
      open += c == '(' ? 1 : c == ')' ? -1 : 0;
      if (open < 0) {
        return false;
      }
    }
    return open == 0;
  }

  /** What is wrong with an address, as the end of a sentence that begins with it; empty if nothing is. */
  public static Optional<String> problem(String text) {
    if (text.codePoints().anyMatch(WebAddress::isInvisible)) {
      return Optional.of("has a character that can't be seen");
    }
    if (text.codePoints().anyMatch(c -> "\\<>\"`".indexOf(c) >= 0 || Character.isWhitespace(c))) {
      return Optional.of("has a character that an address can't have");
    }
    int colon = text.indexOf(':');
    String scheme = colon < 0 ? "" : text.substring(0, colon).toLowerCase(Locale.ROOT);
    if (scheme.equals("mailto")) {
      return text.length() > colon + 1 ? Optional.empty() : Optional.of("has no mailbox");
    }
    if (!WEB.contains(scheme)) {
      return Optional.of("is no address of a web site or a mailbox");
    }
    return text.startsWith("//", colon + 1)
        ? host(text.substring(colon + 3))
        : Optional.of("lacks // behind its colon");
  }

  /** Whether it is one of a web site, not of a mailbox. */
  public boolean isWeb() {
    return !text.regionMatches(true, 0, "mailto:", 0, 7);
  }

  // RFC 3986, section 3.2: what stands before an @ is a name that browsers hide, as a trap looks
  // like the host.
  private static Optional<String> host(String rest) {
    String authority = rest.split("[/?#]", 2)[0];
    if (authority.isEmpty() || authority.startsWith(":")) {
      return Optional.of("has no host");
    }
    return authority.contains("@")
        ? Optional.of("has a name before its host, which is a way to deceive")
        : Optional.empty();
  }

  private static boolean isInvisible(int c) {
    int type = Character.getType(c);
    return type == Character.CONTROL && c != '\n' && c != '\t' && c != '\r'
        || type == Character.FORMAT
        || type == Character.SURROGATE
        || type == Character.UNASSIGNED
        || type == Character.PRIVATE_USE
        || type == Character.LINE_SEPARATOR
        || type == Character.PARAGRAPH_SEPARATOR;
  }
}
