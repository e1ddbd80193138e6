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
  private static final MarkupKind.Table KINDS = MarkupKind.table();

  /** An address with the words of the link behind a bar, as Slack writes links, or in brackets, as AsciiDoc does. */
  private static final Pattern WORDED =
      Pattern.compile("https?://[^|\\[\\]]*[^)|\\[\\]](?:\\|.+|\\[[^=]*)");

  /** How the lines of a pasted list begin; one alone may be a sentence. */
  private static final Pattern RUN = Pattern.compile(
      "(?:[–—o]|\\([\\p{Ll}\\d]{1,3}\\)|\\p{Ll}\\)|\\p{Ll}{1,3}\\.)[ \t\u00A0]+(?=\\S)"
          + "|(?:[-+]|\\d{1,3}[.)])(?=\\p{L})|\\*(?=\\p{L}[^*]*$)");

  private static final Pattern MARKS = Pattern.compile("(?:[^\\p{L}\\p{N}]|\\d{1,9}[.)])*+");

  private static final String BARE = String.valueOf(Passage.GAP);

  private ForeignMarkup() {}

  static Stream<Finding> in(Passage passage) {
    List<Finding> found = new ArrayList<>();
    String text = passage.text();
    for (MarkupKind kind : KINDS.inline().in(text)) {
      Matcher marks = kind.mark().matcher(text);
      while (marks.find()) {
        int group = MarkupKind.group(marks);
        found.add(finding(passage.at(marks.start(group), marks.end(group)), kind));
      }
    }
    brackets(passage, found);
    passage.links().stream()
        .filter(link -> text.startsWith(BARE, link.start()))
        .filter(link -> WORDED.matcher(link.address()).matches())
        .forEach(link -> found.add(Finding.of(
            passage.at(link.start(), link.end()),
            Rule.STRAY_MARKUP,
            "links are not written like this",
            "write [words](address)")));
    if (passage.kind() != Passage.Kind.CELL) {
      // Its first line stands for all that begin likewise.
      Set<MarkupKind> told = new HashSet<>();
      List<Location> lines =
          passage.lines().stream().filter(ForeignMarkup::isBeginning).toList();
      lines.forEach(line -> line(line, KINDS.lines(), told, found));
      if (lines.size() == 1 && found.isEmpty()) {
        line(lines.get(0), KINDS.alone(), told, found);
      }
      run(lines, found);
    }
    return found.stream();
  }

  // What stands before it are marks of lists, quotations and emphasis: no address, no code.
  private static boolean isBeginning(Location line) {
    String text = line.file().text();
    int start = text.lastIndexOf('\n', line.start() - 1) + 1;
    return MARKS.matcher(text).region(start, line.start()).matches();
  }

  // [[words](address): the words of a link are no gap, so that its own brackets are none of the
  // text.
  private static void brackets(Passage passage, List<Finding> found) {
    String text = passage.text();
    for (Passage.Link link : passage.links()) {
      int at = link.start() - 1;
      if (at >= 0
          && text.charAt(at) == '['
          && !text.startsWith(BARE, link.start())
          && text.indexOf(']', at) < 0) {
        found.add(Finding.of(
            passage.at(at, at + 1),
            Rule.STRAY_MARKUP,
            "there is one bracket too many before this link",
            "write [words](address)"));
      }
    }
  }

  // It takes two such lines to make a list: one may be speech, or a sentence.
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

  private static void line(
      Location line, MarkupKind.Kinds kinds, Set<MarkupKind> told, List<Finding> found) {
    String text = line.text();
    for (MarkupKind kind : kinds.in(text)) {
      Matcher mark = kind.mark().matcher(text);
      if (mark.lookingAt()) {
        if (told.add(kind)) {
          int group = MarkupKind.group(mark);
          found.add(finding(
              line.file().at(line.start() + mark.start(group), line.start() + mark.end(group)),
              kind));
        }
        return;
      }
    }
  }

  private static Finding finding(Location at, MarkupKind kind) {
    return Finding.of(at, Rule.STRAY_MARKUP, kind.message(), kind.hint());
  }
}
