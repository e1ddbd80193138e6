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

  /** An address with the words of the link behind a bar, as Slack writes links. */
  private static final Pattern BARRED = Pattern.compile("https?://[^|]+\\|.+");

  /** How the lines of a pasted list begin; one alone may be a sentence. */
  private static final Pattern RUN = Pattern.compile(
      "(?:[–—o]|\\([\\p{Ll}\\d]{1,3}\\)|\\p{Ll}\\)|\\p{Ll}{1,3}\\.)[ \u00A0]+(?=\\S)");

  private ForeignMarkup() {}

  static Stream<Finding> in(Passage passage) {
    List<Finding> found = new ArrayList<>();
    String text = passage.text();
    StringBuilder signs = signs(text);
    for (MarkupKind kind : KINDS.inline()) {
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
            "write [words](address)")));
    if (passage.kind() != Passage.Kind.CELL) {
      // Its first line stands for all that begin likewise.
      Set<MarkupKind> told = new HashSet<>();
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

  private static void line(Location line, Set<MarkupKind> told, List<Finding> found) {
    String text = line.text();
    StringBuilder signs = signs(text);
    for (MarkupKind kind : KINDS.lines()) {
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

  private static Finding finding(Location at, MarkupKind kind) {
    return Finding.of(at, Rule.STRAY_MARKUP, kind.message(), kind.hint());
  }
}
