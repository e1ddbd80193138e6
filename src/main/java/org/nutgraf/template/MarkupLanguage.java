package org.nutgraf.template;

/** What a template writes, and so how plain text in it is escaped. */
enum MarkupLanguage {
  HTML {
    @Override
    String escape(String text) {
      return Markup.escapeHtml(text);
    }
  },
  MARKDOWN {
    @Override
    String escape(String text) {
      return escapeMarkdown(text);
    }
  },
  TEXT {
    @Override
    String escape(String text) {
      return text;
    }
  };

  abstract String escape(String text);

  /** The language that a template is written in, by its name, such as {@code html/page.peb}. */
  static MarkupLanguage of(String template) {
    if (template.startsWith("html/") || template.endsWith(".xml.peb")) {
      return HTML;
    }
    return template.startsWith("markdown/") ? MARKDOWN : TEXT;
  }

  /**
   * Text with backslashes before what Markdown would read as markup (CommonMark 0.31, section 2.4), and no others: an
   * underscore within a word and an ampersand before a blank stand for themselves.
   */
  private static String escapeMarkdown(String text) {
    StringBuilder out = null;
    for (int i = 0; i < text.length(); i++) {
      boolean special = isSpecial(text, i);
      if (special && out == null) {
        out = new StringBuilder(text.length() + 8).append(text, 0, i);
      }
      if (out != null) {
        out.append(special ? "\\" : "").append(text.charAt(i));
      }
    }
    return out == null ? text : out.toString();
  }

  // Letters and blanks, which most text is, need no second look.
  private static boolean isSpecial(String text, int at) {
    char c = text.charAt(at);
    if (c >= 'a' && c <= 'z' || c == ' ') {
      return false;
    }
    char after = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
    return switch (c) {
      case '\\', '`', '*', '[', ']', '<', '>', '|', '~' -> true;
      case '_' ->
        at == 0
            || !Character.isLetterOrDigit(text.charAt(at - 1))
            || !Character.isLetterOrDigit(after);
      case '&' -> after == '#' || Character.isLetter(after);
      case '#' -> at == 0;
      default -> false;
    };
  }
}
