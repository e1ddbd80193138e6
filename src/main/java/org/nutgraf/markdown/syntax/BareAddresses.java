package org.nutgraf.markdown.syntax;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Addresses without any markup, which GitHub links (GitHub Flavored Markdown, section 6.9): {@code https://…},
 * {@code www.…} and mail addresses.
 *
 * <p>Unlike on GitHub the full stops, brackets and quotation marks of East Asian texts end them: no address has these.
 */
public final class BareAddresses {
  /** An address whose first character is at {@code start}; where it ends depends on what it stands in. */
  record Start(int start, int domain, Kind kind) {}

  enum Kind {
    WEB,
    WWW,
    MAIL
  }

  private static final Pattern WEB = Pattern.compile(
      "(?<![A-Za-z])(?:https?|ftp)://|(?<![^\\s*_~(])www\\.", Pattern.CASE_INSENSITIVE);
  private static final Pattern LOCAL_END = Pattern.compile("@");
  private static final String TRAILING = "?!.,:*_~'\"";
  private static final String EAST_ASIAN_END = "。、，；：？！）】」』》〉”’　";

  private final String text;
  private final List<Start> starts = new ArrayList<>();
  private int next;

  BareAddresses(String text) {
    this.text = text;
    if (text.contains("://") || text.contains("ww.") || text.contains("WW.")) {
      Matcher web = WEB.matcher(text);
      while (web.find()) {
        boolean www = web.group().charAt(web.group().length() - 1) == '.';
        starts.add(
            new Start(web.start(), www ? web.start() : web.end(), www ? Kind.WWW : Kind.WEB));
      }
    }
    if (text.contains("@")) {
      Matcher at = LOCAL_END.matcher(text);
      while (at.find()) {
        mail(at.start());
      }
      starts.sort(Comparator.comparingInt(Start::start));
    }
  }

  private void mail(int at) {
    int start = at;
    while (start > 0 && isLocal(text.charAt(start - 1))) {
      start--;
    }
    if (start < at && !(start > 0 && text.charAt(start - 1) == '/')) {
      int scheme = text.startsWith("mailto:", start - 7) ? start - 7 : start;
      starts.add(new Start(scheme, at + 1, Kind.MAIL));
    }
  }

  private static boolean isLocal(char c) {
    return isAlphanumeric(c) || c == '.' || c == '-' || c == '_' || c == '+';
  }

  /** Where the next one starts, from {@code at} on; the text's length if there is none. */
  int next(int at) {
    while (next < starts.size() && starts.get(next).start() < at) {
      next++;
    }
    return next < starts.size() ? starts.get(next).start() : text.length();
  }

  /**
   * The address that {@link #next} found.
   *
   * @param inBrackets whether a {@code ]} ends it
   * @param emphasised whether a {@code _} behind it may be the end of an emphasis
   * @return where it ends; -1 if it is none
   */
  int end(boolean inBrackets, boolean emphasised) {
    Start start = starts.get(next);
    if (start.kind() == Kind.MAIL) {
      return mailEnd(start.domain());
    }
    int end = webEnd(start, inBrackets);
    // An underscore that closes nothing is a part of the address; GitHub leaves it out, and the
    // link leads elsewhere.
    while (!emphasised && end > 0 && end < text.length() && text.charAt(end) == '_') {
      end++;
    }
    return end;
  }

  Kind kind() {
    return starts.get(next).kind();
  }

  private int mailEnd(int domain) {
    int end = domain;
    int dots = 0;
    while (end < text.length()
        && (isAlphanumeric(text.charAt(end))
            || text.charAt(end) == '-'
            || text.charAt(end) == '_'
            || text.charAt(end) == '.'
                && end + 1 < text.length()
                && isAlphanumeric(text.charAt(end + 1)))) {
      dots += text.charAt(end) == '.' ? 1 : 0;
      end++;
    }
    boolean whole = text.charAt(end - 1) != '-' && text.charAt(end - 1) != '_';
    return whole && dots > 0 ? end : -1;
  }

  private int webEnd(Start start, boolean inBrackets) {
    int end = start.domain();
    while (end < text.length()
        && (Character.isLetterOrDigit(text.charAt(end)) || "-_.".indexOf(text.charAt(end)) >= 0)) {
      end++;
    }
    String domain = text.substring(start.domain(), end);
    String[] labels = domain.replaceFirst("[._-]+$", "").split("\\.", -1);
    boolean underscored = labels[labels.length - 1].indexOf('_') >= 0
        || labels.length > 1 && labels[labels.length - 2].indexOf('_') >= 0;
    if (labels[0].isEmpty() || underscored || start.kind() == Kind.WWW && labels.length < 2) {
      return -1;
    }
    while (end < text.length()
        && text.charAt(end) > ' '
        && text.charAt(end) != '<'
        && !(inBrackets && text.charAt(end) == ']')
        && !Character.isSpaceChar(text.charAt(end))
        && EAST_ASIAN_END.indexOf(text.charAt(end)) < 0) {
      end++;
    }
    return trimmed(start.domain(), end);
  }

  // Punctuation that a sentence puts behind an address does not belong to the address.
  private int trimmed(int start, int until) {
    int end = until;
    int open = 0;
    int closed = 0;
    for (int i = start; i < end; i++) {
      open += text.charAt(i) == '(' ? 1 : 0;
      closed += text.charAt(i) == ')' ? 1 : 0;
    }
    while (end > start) {
      char last = text.charAt(end - 1);
      if (TRAILING.indexOf(last) >= 0) {
        end--;
      } else if (last == ')' && closed > open) {
        end--;
        closed--;
      } else if (last == ';') {
        end = withoutEntity(end);
      } else {
        break;
      }
    }
    return end;
  }

  private int withoutEntity(int end) {
    int at = end - 2;
    // An address has a slash or a full stop before.
    while (isAlphanumeric(text.charAt(at))) {
      at--;
    }
    return at < end - 2 && text.charAt(at) == '&' ? at : end - 1;
  }

  private static boolean isAlphanumeric(char c) {
    return c < 128 && (Character.isLetter(c) || Character.isDigit(c));
  }

  /** The address as browsers want it. */
  public static String href(String written) {
    return written.toLowerCase(Locale.ROOT).startsWith("www.") ? "http://" + written : written;
  }
}
