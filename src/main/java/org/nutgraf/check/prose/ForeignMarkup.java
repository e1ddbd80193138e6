package org.nutgraf.check.prose;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.nutgraf.finding.Finding;
import org.nutgraf.finding.Location;
import org.nutgraf.finding.Rule;
import org.nutgraf.markdown.Passage;

/**
 * Markup that would be shown as it is written: slips, and what other programs understand. What GitHub shows otherwise than
 * we do is here, too, so that its preview and the page agree.
 */
final class ForeignMarkup {
  /**
   * One kind.
   *
   * @param signs a text is only searched if it has one of these
   * @param mark what is told of: its first group, where it has one
   */
  private record Kind(String signs, Pattern mark, String message, String hint) {
    Kind(String signs, String mark, String message, String hint) {
      this(signs, Pattern.compile(mark), message, hint);
    }

    /** @param found the signs of a text */
    private boolean mayBeAmong(CharSequence found) {
      for (int i = 0; i < found.length(); i++) {
        if (signs.indexOf(found.charAt(i)) >= 0) {
          return true;
        }
      }
      return false;
    }
  }

  private static final String LINK = "write [words](address)";
  private static final String BOX =
      "write > [!NOTE] in a line, and the text behind > in the lines below";
  private static final String MATH =
      "write it in words, or as a picture: ![what it says](formula.svg)";
  private static final String TEMPLATE = "content has no template language";
  private static final String HEADING = "write ## Heading";
  private static final String GAP = "\uFFFC";

  /** Anywhere in running text. */
  private static final List<Kind> INLINE = List.of(
      // Links
      new Kind(
          "[",
          "\\[[^\\[\\]]{1,200}] +\\((?:" + GAP
              + "|[a-z]+:[^\\s()]+|[^\\s()]+\\.md(?:#[^\\s()]+)?)\\)",
          "there is a blank in the middle of this link",
          LINK + ", without a blank between ] and ("),
      new Kind(
          "[",
          "\\[[^\\[\\]]{0,200}]\\((?![^()]*\\))\\S*",
          "this link is not closed",
          LINK + ", with a ) behind the address"),
      new Kind(
          "[",
          "!?\\[\\[(?!_?(?i:toc)_?]])[^\\[\\]]{1,200}]]",
          "links are not written like this",
          LINK + ", such as [words](02-section.md) or [words](term:aws)"),
      new Kind(
          "[",
          "\\[[^\\[\\]]{1,200}]\\[[^\\[\\]^]{0,200}]",
          "there is no address for this link",
          LINK + ", or add a line \"[name]: address\""),
      new Kind(
          "[",
          "\\([^()\\[\\]]{1,200}\\)\\[(?:" + GAP + "|[^\\[\\]\\s]+\\.md(?:#[^\\[\\]\\s]+)?)]",
          "the brackets of this link are the wrong way round",
          LINK),
      new Kind(
          "[",
          "(?i)\\[/(?:b|i|u|s|url|img|quote|code|color|size|list)]|\\[(?:url|img|quote|color|size)(?:=[^\\[\\]]*)?](?=\\S)",
          "this is markup of forums",
          "write **bold**, *italics* or [words](address)"),
      new Kind(
          "^",
          "\\^\\[[^\\[\\]]{1,400}]",
          "a note within the line is shown as it is written",
          "write [^1] here, and [^1]: the note in a line of its own"),
      new Kind(
          "[",
          "\\[-?@[\\p{L}\\d_:-][^\\[\\]]{0,200}]",
          "this is no citation here",
          "write [publisher](source:id)"),
      // Templates and attributes
      new Kind("{", "\\{\\{.{0,400}?}}|\\{%.{0,400}?%}", TEMPLATE, "write the words themselves"),
      new Kind("<", "<%.{0,400}?%>", TEMPLATE, "write the words themselves"),
      new Kind(
          "{",
          "\\{(?:\\+\\+|--|~~|==|>>).{0,400}?(?:\\+\\+|--|~~|==|<<)}",
          "marks of an editor are shown as they are written",
          "take the change, or leave it out"),
      new Kind(
          "{",
          "\\{#[\\p{L}\\d_.:-]+(?: [^{}\\n]*)?}",
          "a name for a heading is shown as it is written",
          "delete it: headings are named by their words, link to #the-words-of-the-heading"),
      new Kind(
          "{",
          "\\{:?[.:](?! )[\\p{L}\\d_.:#=\"' -]+}",
          "attributes are shown as they are written",
          "delete them"),
      // Emphasis
      new Kind(
          "*",
          "(?<![*\\\\])\\*\\*(?=[\\p{L}\\p{N}“\"])|(?<=[\\p{L}.,!?”\"])\\*\\*(?!\\*)",
          "these ** have no partner, and are shown as they are written",
          "write **bold**, without blanks inside it"),
      new Kind(
          "=",
          "(?<![=\\w])==(?=[^\\s=])[^=\\n]{1,200}(?<=[^\\s=])==(?![=\\w])",
          "a highlight is shown as it is written",
          "write <mark>words</mark>"),
      new Kind(
          "^",
          "\\^\\^(?=\\S)[^^\\n]{1,200}(?<=\\S)\\^\\^",
          "an insertion is shown as it is written",
          "write <ins>words</ins>"),
      new Kind(
          "|",
          "\\|\\|(?=\\S)[^|\\n]{1,200}(?<=\\S)\\|\\|",
          "hidden text is shown as it is written",
          "leave it out"),
      new Kind(
          "%",
          "%%(?=\\S)[^%\\n]{1,400}(?<=\\S)%%|%% .{1,400}? %%",
          "this remark would be shown",
          "write <!-- remark -->"),
      new Kind(
          "'",
          "'{2,3}(?=\\p{L})[^'\\n]{1,200}'{2,3}",
          "marks of a wiki are shown as they are written",
          "write *italics* or **bold**"),
      // Other languages of markup
      new Kind("[", "\\[" + GAP + " [^\\[\\]]{1,200}]", "links are not written like this", LINK),
      new Kind(
          "\"",
          "\"[^\"]{1,200}\":(?:" + GAP + "|https?://\\S+)",
          "links are not written like this",
          LINK),
      new Kind(
          ":",
          "(?:link|image::?):" + GAP
              + "|(?:link|xref|image::?|kbd|footnote|btn):[^\\s\\[\\]]*\\[[^\\[\\]]*]",
          "this is markup of AsciiDoc",
          "write it in Markdown"),
      new Kind(
          "_",
          GAP + "__?(?![\\p{L}\\d_])",
          "this is markup of reStructuredText",
          "write it in Markdown"),
      new Kind(
          "|",
          "(?<![\\p{L}\\d|])\\|[a-z][\\w-]{1,30}\\|(?![\\p{L}\\d|])",
          "this is markup of reStructuredText",
          "write the words themselves"),
      new Kind("{", "\\{[a-z][a-z:-]*}" + GAP, "this is markup of MyST", "write it in Markdown"),
      new Kind("{", "\\{[a-z]\\w*(?:\\.\\w+)+}", TEMPLATE, "write the words themselves"),
      new Kind(
          "{", "\\{color(?::[^{}]*)?}", "attributes are shown as they are written", "delete them"),
      new Kind(
          "[",
          "\\[/?[a-z][\\w-]*(?: [a-z_]+=[\"”][^\"”]*[\"”])+ ?/?]|\\[/(?:[a-z]{4,})]|\\[block:[a-z-]+]",
          "a shortcode is shown as it is written",
          "write it in Markdown"),
      new Kind(
          "+",
          "(?<!\\{)\\+\\+[a-z0-9-]+(?:\\+[a-z0-9-]+)*\\+\\+",
          "keys are shown as they are written",
          "write <kbd>Ctrl</kbd>"),
      new Kind(
          "@",
          "(?<![\\p{L}\\d.@/])@\\p{Ll}+(?:_\\p{Ll}+)*\\d{4}[a-z]?\\b",
          "this is no citation here",
          "write [publisher](source:id)"),
      new Kind(
          "#",
          "(?<![\\p{L}\\d/&#])#\\p{L}[\\w-]*/[\\p{L}\\d/_-]+",
          "a tag is shown as it is written",
          "delete it"),
      new Kind(
          "^",
          "(?<=[\\p{L}\\d)])\\^[^\\s^]{1,20}\\^",
          "a superscript is not written like this",
          "write <sup>2</sup>"),
      new Kind(
          "_",
          "(?<![\\p{L}\\d_])__(?=\\p{L})[^_\\n]{1,100}__(?=\\p{L})",
          "these __ have no partner, and are shown as they are written",
          "write **bold**"),
      // Mathematics
      new Kind("$", "\\$\\$.{1,400}?\\$\\$", "a formula is shown as it is written", MATH),
      new Kind(
          "$",
          "(?<![\\p{L}\\d$\\\\])\\$(?=[^\\s$])(?:[A-Za-z]|[^$\\n]{0,200}[\\\\^_{}=+<>][^$\\n]{0,200}(?<![\\s\\\\]))\\$(?![\\w$])",
          "a formula is shown as it is written",
          MATH),
      new Kind("$", "\\$" + GAP + "\\$", "a formula is shown as it is written", MATH),
      new Kind(
          "\\",
          "\\\\(?:begin|end|ref|cite[pt]?|label|emph|textbf|textit|footnote|newpage|frac|sum)(?![\\p{L}])(?:\\{[^{}]*})*",
          "a command of LaTeX is shown as it is written",
          "write it in Markdown"),
      // Characters
      new Kind(
          "&",
          "&[A-Za-z][A-Za-z0-9]+;",
          "there is no such character",
          "write the character itself, or &amp; for a &"),
      new Kind(
          ":",
          "(?<![\\p{L}\\d:/])(:[a-z][a-z0-9_+-]{1,30}:)(?![\\p{L}\\d:/])",
          "GitHub shows a picture for this, a page would show the letters",
          "write the character itself, such as 🎉"),
      // Remarks
      new Kind(
          "<",
          "<!--",
          "this remark would be shown: it does not end in its paragraph",
          "close it with --> before the next blank line"),
      new Kind(
          ">",
          "-->",
          "the end of a remark that does not begin is shown",
          "delete it, or write <!-- before the remark"));

  /** At the beginning of a line, behind the marks of lists and quotations. */
  private static final List<Kind> LINES = List.of(
      new Kind("#", "#{2,6}(?=[^#\\s])", "this is no heading without a blank behind it", HEADING),
      new Kind(
          "\u00A0\u202F\u3000",
          "(?:[-+*]|\\d{1,9}[.)]|#{1,6})[\u00A0\u202F\u3000]",
          "this blank is not an ordinary one, so that the mark before it is none",
          "write an ordinary blank"),
      new Kind(
          "•◦‣▪▫●○■□⁃∙·►▶▸☐☑☒",
          "[•◦‣▪▫●○■□⁃∙·►▶▸☐☑☒](?=[\\s\u00A0\u202F\u3000])",
          "this is no list, and its lines run together",
          "write - before each of its lines"),
      new Kind(
          "|",
          "\\|.*\\|\\s*$",
          "this is no table without a line of hyphens below its head",
          "write such as | --- | --- | below its first line"),
      new Kind(
          "+",
          "\\+(?:[-=]{3,}\\+)+\\s*$",
          "tables are not drawn like this",
          "write | a | b | and | --- | --- | below"),
      new Kind(
          "[",
          "\\[!\\p{L}+][-+]?(?= |$)",
          "there is no such callout",
          "write one of [!NOTE], [!TIP], [!IMPORTANT], [!WARNING], [!CAUTION]"),
      new Kind(
          "[",
          "(?i)\\[\\[?_?toc_?]?](?=\\s|$)",
          "a list of the parts is not written",
          "delete it: pages have one"),
      new Kind(
          "{",
          "\\{:toc}|\\{: ?[^{}\\n]*}",
          "attributes are shown as they are written",
          "delete them"),
      new Kind(
          "*",
          "\\*\\[[^\\[\\]]{1,100}]:.*",
          "an abbreviation is not explained like this",
          "write an entry of the glossary: content/glossary/<word>.md with term, short and a definition"),
      new Kind(":", ":::+ *\\{?[\\p{L}.-]*.*", "this is no box here", BOX),
      new Kind("!?", "(?:!!!|\\?\\?\\?\\+?) ?\\p{L}+.*", "this is no box here", BOX),
      new Kind(
          "=",
          "={3}!? +\"[^\"]*\".*",
          "there are no tabs here",
          "write a heading for each of them"),
      new Kind("=", "={2,6} +\\S.*", "headings are not written like this", HEADING),
      new Kind(".", "h[1-6]\\. +\\S.*", "headings are not written like this", HEADING),
      new Kind(
          ".",
          "\\.\\. +[\\p{L}-]+::.*",
          "this is markup of reStructuredText",
          "write it in Markdown"),
      new Kind(
          "#",
          "(?i)#\\+(?:(?:begin|end)_\\w+|title|author|date|options)\\b.*",
          "this is markup of Org mode",
          "write it in Markdown"),
      new Kind(
          ":",
          ":[ \t]{1,3}\\S.*",
          "a definition is not written like this",
          "write **word**: what it means"),
      new Kind(
          "{",
          "\\{(?:note|info|warning|tip|quote|code|panel|expand)(?::[^{}]*)?}",
          "this is no box here",
          BOX),
      new Kind("<", "-+8<-+ .*", TEMPLATE, "write the words themselves"),
      new Kind(
          "[",
          "\\[\\d{1,3}] +\\S.*",
          "a note is not written like this",
          "write [^1] in the text, and [^1]: before the note"),
      new Kind(
          "[",
          "\\[(?:source|quote|verse|example|NOTE|TIP|WARNING)(?:,[^\\]]*)?]\\s*$",
          "this is markup of AsciiDoc",
          "write it in Markdown"),
      new Kind(":", "[\\p{L}_-]{2,20}:: +\\S.*", "a field is shown as it is written", "delete it"),
      new Kind(
          "+",
          "\\+{3}\\s*$",
          "front matter is written between lines of ---, at the top of the file",
          "delete it here"),
      new Kind(
          "@",
          "@(?:start|end)uml\\b.*",
          "this is no drawing here",
          "save it as a picture and write ![what it shows](picture.svg)"),
      new Kind(
          "={(",
          "export +(?:const|default|function|let)\\b.*",
          "code of MDX is shown as it is written",
          "delete it"),
      new Kind(
          "\"'",
          "import +(?:\\w+|\\{[^{}]*})(?:, *\\{[^{}]*})? +from +[\"'][^\"']+[\"'];?$",
          "code of MDX is shown as it is written",
          "delete it"),
      new Kind(
          "^",
          "\\^[\\p{L}\\d-]{4,}\\s*$",
          "a name for a block is shown as it is written",
          "delete it"));

  /** As in Slack. */
  private static final Pattern BARRED = Pattern.compile("https?://[^|]+\\|.+");

  /** What lists look like that were pasted, if two lines begin so. */
  private static final Pattern RUN = Pattern.compile(
      "(?:[–—o]|\\([\\p{Ll}\\d]{1,3}\\)|\\p{Ll}\\)|\\p{Ll}{1,3}\\.)[ \u00A0]+(?=\\S)");

  private ForeignMarkup() {}

  static Stream<Finding> in(Passage passage) {
    List<Finding> found = new ArrayList<>();
    String text = passage.text();
    StringBuilder signs = signs(text);
    for (Kind kind : INLINE) {
      if (kind.mayBeAmong(signs)) {
        Matcher marks = kind.mark().matcher(text);
        while (marks.find()) {
          int group = marks.groupCount() > 0 && marks.group(1) != null ? 1 : 0;
          found.add(finding(passage.at(marks.start(group), marks.end(group)), kind));
        }
      }
    }
    passage.links().stream()
        .filter(link -> BARRED.matcher(link.address()).matches())
        .forEach(link -> found.add(Finding.of(
            passage.at(link.start(), link.end()),
            Rule.STRAY_MARKUP,
            "links are not written like this",
            LINK)));
    if (passage.kind() != Passage.Kind.CELL) {
      // Its first line stands for all that begin likewise.
      Set<Kind> told = new HashSet<>();
      List<Location> lines = passage.lines();
      lines.forEach(line -> line(line, told, found));
      run(lines, found);
    }
    return found.stream();
  }

  // What is neither letter, digit nor blank, each once: most texts have few of them.
  private static StringBuilder signs(String text) {
    StringBuilder signs = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c != ' ' && !Character.isLetterOrDigit(c) && signs.indexOf(String.valueOf(c)) < 0) {
        signs.append(c);
      }
    }
    return signs;
  }

  // One such line may be speech, or a sentence.
  private static void run(List<Location> lines, List<Finding> found) {
    for (int i = 1; i < lines.size(); i++) {
      Matcher mark = RUN.matcher(lines.get(i - 1).text());
      if (mark.lookingAt() && RUN.matcher(lines.get(i).text()).lookingAt()) {
        Location line = lines.get(i - 1);
        found.add(Finding.of(
            line.file().at(line.start(), line.start() + mark.end()),
            Rule.STRAY_MARKUP,
            "this is no list, and its lines run together",
            "write - or 1. before each of its lines"));
        return;
      }
    }
  }

  private static void line(Location line, Set<Kind> told, List<Finding> found) {
    String text = line.text();
    StringBuilder signs = signs(text);
    for (Kind kind : LINES) {
      Matcher mark = kind.mayBeAmong(signs) ? kind.mark().matcher(text) : null;
      if (mark != null && mark.lookingAt()) {
        if (told.add(kind)) {
          found.add(finding(
              line.file().at(line.start() + mark.start(), line.start() + mark.end()), kind));
        }
        return;
      }
    }
  }

  private static Finding finding(Location at, Kind kind) {
    return Finding.of(at, Rule.STRAY_MARKUP, kind.message(), kind.hint());
  }
}
