package org.nutgraf.importer.word;

import java.util.ArrayDeque;
import java.util.Deque;

/** Puts blocks below each other, items of lists into lists, and quotations in a row into one. */
final class WordLists {
  private final StringBuilder out = new StringBuilder();
  private final Deque<WordNumbering.Item> open = new ArrayDeque<>();
  private boolean inQuote;

  void item(WordNumbering.Item item, String html) {
    endQuote();
    while (!open.isEmpty() && open.peek().level() > item.level()) {
      end();
    }
    WordNumbering.Item last = open.peek();
    if (last != null
        && last.level() == item.level()
        && last.tag().equals(item.tag())
        && (item.number() == 0 || item.number() == last.number() + 1)) {
      out.append("</li><li>");
      open.pop();
    } else {
      if (last != null && last.level() == item.level()) {
        end();
      }
      out.append('<')
          .append(item.tag())
          .append(item.number() > 1 ? " start=\"" + item.number() + "\"" : "")
          .append("><li>");
    }
    open.push(item);
    out.append(html);
  }

  void paragraph(String tag, String html) {
    while (!open.isEmpty()) {
      end();
    }
    boolean quote = tag.equals("blockquote");
    if (!quote) {
      endQuote();
    } else if (!inQuote) {
      out.append("<blockquote>");
      inQuote = true;
    }
    String block = quote ? "p" : tag;
    out.append('<')
        .append(block)
        .append('>')
        .append(html)
        .append("</")
        .append(block)
        .append('>');
  }

  void block(String html) {
    while (!open.isEmpty()) {
      end();
    }
    endQuote();
    out.append(html);
  }

  private void end() {
    out.append("</li></").append(open.pop().tag()).append('>');
  }

  private void endQuote() {
    out.append(inQuote ? "</blockquote>" : "");
    inQuote = false;
  }

  String html() {
    while (!open.isEmpty()) {
      end();
    }
    endQuote();
    return out.toString();
  }
}
