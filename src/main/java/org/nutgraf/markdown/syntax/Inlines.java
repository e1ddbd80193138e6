package org.nutgraf.markdown.syntax;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.HtmlEntity;
import com.vladsch.flexmark.ast.HtmlInline;
import com.vladsch.flexmark.ast.HtmlInlineComment;
import com.vladsch.flexmark.ast.MailLink;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Parses the text of a block: CommonMark 0.31, chapter 6, with GitHub's strikethrough, bare addresses and footnotes. Its
 * time grows with the text: what has no end or no partner is never looked for twice.
 *
 * <p>Flexmark's own parser copies texts and searches them again for each backtick and bracket.
 */
final class Inlines {
  private static final Pattern ENTITY =
      Pattern.compile("&(?:#[xX][0-9a-fA-F]{1,6}|#[0-9]{1,7}|[A-Za-z][A-Za-z0-9]{1,31});");
  private static final String SPECIAL = "\n\\`*_~[]!<&";

  private final InlineSource source;
  private final String text;
  private final Node block;
  private final CodeSpans code;
  private final HtmlScanner html;
  private final BareAddresses addresses;
  private final Delimiters delimiters = new Delimiters();
  private final LinkBrackets brackets;
  private int at;
  /** Where the text starts that is in no node yet. */
  private int pending;

  private Inlines(
      InlineSource source,
      int start,
      Node block,
      LinkDefinitions definitions,
      Footnotes footnotes) {
    this.source = source;
    this.text = source.text;
    this.block = block;
    this.code = new CodeSpans(text);
    this.html = new HtmlScanner(text);
    this.addresses = new BareAddresses(text);
    this.brackets = new LinkBrackets(source, block, delimiters, definitions, footnotes);
    this.at = start;
    this.pending = start;
  }

  /** @param start where the text to parse starts */
  static void parse(
      InlineSource source,
      int start,
      Node block,
      LinkDefinitions definitions,
      Footnotes footnotes) {
    new Inlines(source, start, block, definitions, footnotes).parse();
  }

  private void parse() {
    int address = addresses.next(at);
    while (at < text.length()) {
      while (at < text.length() && at < address && SPECIAL.indexOf(text.charAt(at)) < 0) {
        at++;
      }
      if (at == text.length()) {
        break;
      }
      if (at >= address) {
        address();
        address = addresses.next(at);
      } else {
        special(text.charAt(at));
        address = at > address ? addresses.next(at) : address;
      }
    }
    flush(at);
    delimiters.pair(null);
    TextNodes.merge(block);
  }

  private void special(char c) {
    switch (c) {
      case '\n' -> lineEnd();
      case '\\' -> escape();
      case '`' -> code();
      case '*', '_', '~' -> run(c);
      case '[' -> open(1);
      case '!' -> {
        if (text.startsWith("![", at)) {
          open(2);
        } else {
          at++;
        }
      }
      case ']' -> {
        flush(at);
        int end = brackets.close(at);
        if (end < 0) {
          at++;
        } else {
          at = end;
          pending = end;
        }
      }
      case '<' -> pointed();
      default -> entity();
    }
  }

  private void flush(int end) {
    if (end > pending) {
      block.appendChild(new Text(source.slice(pending, end)));
    }
    pending = end;
  }

  private void add(Node node, int start, int end) {
    flush(start);
    block.appendChild(node);
    at = end;
    pending = end;
  }

  private BasedSequence slice(int start, int end) {
    return source.slice(start, end);
  }

  private void lineEnd() {
    int start = at;
    while (start > pending && (text.charAt(start - 1) == ' ' || text.charAt(start - 1) == '\t')) {
      start--;
    }
    boolean hard = at - start >= 2 && text.charAt(at - 1) == ' ' && text.charAt(at - 2) == ' ';
    // With what the next line begins with in the file, such as the mark of a quotation.
    BasedSequence chars = source.span(start, at + 1);
    Node node = hard
        ? new HardLineBreak(chars)
        : isJoined(start, at + 1)
            ? new JoinedLineBreak(
                chars.baseSubSequence(chars.getStartOffset(), source.offset(at + 1)))
            : new SoftLineBreak(chars);
    add(node, start, at + 1);
  }

  // Whether a line ends between two letters of a script that has no blanks between its words.
  private boolean isJoined(int end, int start) {
    int before = end;
    while (before > 0 && "*_~".indexOf(text.charAt(before - 1)) >= 0) {
      before--;
    }
    int after = start;
    while (after < text.length() && "*_~".indexOf(text.charAt(after)) >= 0) {
      after++;
    }
    return before > 0
        && after < text.length()
        && EastAsian.isUnspaced(text.codePointBefore(before))
        && EastAsian.isUnspaced(text.codePointAt(after));
  }

  private void escape() {
    if (text.startsWith("\\\n", at)) {
      add(new HardLineBreak(source.span(at, at + 2)), at, at + 2);
    } else {
      at += Escapes.isEscape(text, at) ? 2 : 1;
    }
  }

  private void code() {
    int length = code.length(at);
    int close = code.close(length, at + length);
    if (close < 0) {
      at += length;
    } else {
      add(
          new Code(slice(at, at + length), slice(at + length, close), slice(close, close + length)),
          at,
          close + length);
    }
  }

  private void run(char mark) {
    int start = at;
    int end = at;
    while (end < text.length() && text.charAt(end) == mark) {
      end++;
    }
    int before = start == 0 ? '\n' : text.codePointBefore(start);
    int after = end == text.length() ? '\n' : text.codePointAt(end);
    boolean opens = EmphasisRule.opens(mark, before, after) && (mark != '~' || end - start <= 2);
    boolean closes = EmphasisRule.closes(mark, before, after) && (mark != '~' || end - start <= 2);
    if (opens || closes) {
      Text node = new Text(slice(start, end));
      add(node, start, end);
      delimiters.add(node, mark, opens, closes);
    } else {
      at = end;
    }
  }

  private void open(int length) {
    Text node = new Text(slice(at, at + length));
    add(node, at, at + length);
    brackets.open(node, at - length, at);
  }

  private void pointed() {
    int start = at;
    int link = html.autoLink(start);
    int mail = link < 0 ? html.mail(start) : -1;
    int tag = link < 0 && mail < 0 ? html.end(start) : -1;
    if (link > 0) {
      add(
          new AutoLink(slice(start, start + 1), slice(start + 1, link - 1), slice(link - 1, link)),
          start,
          link);
    } else if (mail > 0) {
      add(
          new MailLink(slice(start, start + 1), slice(start + 1, mail - 1), slice(mail - 1, mail)),
          start,
          mail);
    } else if (tag > 0) {
      BasedSequence chars = slice(start, tag);
      add(html.isComment(start) ? new HtmlInlineComment(chars) : new HtmlInline(chars), start, tag);
    } else {
      at++;
    }
  }

  private void entity() {
    Matcher entity = ENTITY.matcher(text).region(at, Math.min(text.length(), at + 40));
    if (entity.lookingAt()) {
      add(new HtmlEntity(slice(at, entity.end())), at, entity.end());
    } else {
      at++;
    }
  }

  private void address() {
    int start = at;
    int end = addresses.end(brackets.isOpen(), delimiters.isUnderscoreOpen());
    if (end < 0) {
      at++;
      return;
    }
    boolean mail = addresses.kind() == BareAddresses.Kind.MAIL;
    add(
        mail
            ? new MailLink(slice(start, start), slice(start, end), slice(end, end))
            : new BareLink(slice(start, end)),
        start,
        end);
  }
}
