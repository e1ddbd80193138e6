package org.nutgraf.check.prose;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.nutgraf.check.galley.Check;
import org.nutgraf.check.galley.Galley;
import org.nutgraf.finding.Finding;
import org.nutgraf.finding.Location;
import org.nutgraf.finding.Rule;
import org.nutgraf.finding.Severity;
import org.nutgraf.markdown.Passage;

/**
 * What is left of markup in a text that was to be a link, a table or bold: Markdown has no errors, it shows them.
 * A backslash before it says that it is meant.
 */
public final class StrayMarkup implements Check {
  private static final Pattern ESCAPE = Pattern.compile("\\\\\\p{Punct}");
  private static final Pattern SENTENCE = Pattern.compile("[.!?][”\"]?$");
  private static final Pattern WRITTEN =
      Pattern.compile("^\\s*[\\p{Lu}“\"„«].*\\s.*[.!?][”\"“»]?\\s*$", Pattern.DOTALL);
  private static final Pattern INDENT =
      Pattern.compile("(?:^|\\n[ \\t]*\\n|\\n---[ \\t]*\\n)(?: {4}|\\t)[ \\t]*$");
  private static final Pattern BREAK = Pattern.compile("\\s*\\n-{3,}[ \\t]*(?:\\n|$)");

  /** Lines of front matter, which --- below them makes a heading of. */
  private static final Pattern KEYS =
      Pattern.compile("(?:[a-z][A-Za-z_-]*:(?:[ \\t][^\\n]*)?(?:\\n- [^\\n]*)*(?:\\n|$))+");

  /** A bare address in brackets begins like this. */
  private static final String OPEN = "(" + Passage.GAP;

  /** Address and words; what follows them may not make another link of the words. */
  private static final Pattern REVERSED = Pattern.compile(
      "\\(((?:https?://|www\\.)(?:[^()\\[\\]\\s]++|\\([^()\\[\\]\\s]*+\\)){1,9}+)\\)"
          + "\\[(?!\\^)([^\\[\\]]{1,200})](?!\\()");

  @Override
  public Set<Rule> rules() {
    return Set.of(Rule.STRAY_MARKUP);
  }

  @Override
  public Stream<Finding> findings(Galley galley) {
    return galley.inEach(
        this,
        "",
        copy -> Stream.concat(
            copy.prose()
                .flatMap(passage -> Stream.concat(findings(passage), heading(passage).stream())),
            copy.passages().stream().flatMap(passage -> indented(passage).stream())));
  }

  private static Stream<Finding> findings(Passage passage) {
    return Stream.concat(ForeignMarkup.in(passage), reversed(passage))
        .filter(StrayMarkup::isAsWritten);
  }

  // A break right below a paragraph makes a heading of it.
  private static Optional<Finding> heading(Passage passage) {
    if (passage.kind() != Passage.Kind.HEADING) {
      return Optional.empty();
    }
    boolean keys = passage.at(0, 0).file().text().startsWith("---\n")
        && KEYS.matcher(passage.text()).matches();
    if (!keys && !SENTENCE.matcher(passage.text()).find()) {
      return Optional.empty();
    }
    Location at = passage.at(0, passage.text().length());
    String text = at.file().text();
    return BREAK.matcher(text).region(at.end(), text.length()).lookingAt()
        ? Optional.of(Finding.of(
            at,
            Rule.STRAY_MARKUP,
            keys
                ? "front matter stands at the top of the file, and only once"
                : "the line below makes a heading of this paragraph",
            keys
                ? "put its keys there, and delete the lines of --- around them here"
                : "leave a line empty above ---; write a heading with ## before it"))
        : Optional.empty();
  }

  // Four blanks make code of what reads like a sentence.
  private static Optional<Finding> indented(Passage passage) {
    if (passage.kind() != Passage.Kind.CODE || !WRITTEN.matcher(passage.text()).find()) {
      return Optional.empty();
    }
    Location at = passage.at(0, passage.text().length());
    return INDENT.matcher(at.file().text().substring(0, at.start())).find()
        ? Optional.of(Finding.of(
                at,
                Rule.STRAY_MARKUP,
                "blanks before it make code of this paragraph",
                "delete them; put what is code between lines of ```")
            .with(Severity.WARNING))
        : Optional.empty();
  }

  // As a bare address ends at a blank only, it goes on into the words.
  private static Stream<Finding> reversed(Passage passage) {
    String words = passage.text();
    return IntStream.iterate(
            words.indexOf(OPEN), i -> i >= 0, i -> words.indexOf(OPEN, i + OPEN.length()))
        .filter(i -> !words.startsWith(")", i + OPEN.length()))
        .mapToObj(i -> reversed(passage.at(i, i + 1)))
        .flatMap(Optional::stream);
  }

  private static Optional<Finding> reversed(Location bracket) {
    String text = bracket.file().text();
    Matcher link = REVERSED.matcher(text).region(bracket.start(), text.length());
    if (!link.lookingAt()) {
      return Optional.empty();
    }
    String address = (link.group(1).startsWith("www.") ? "https://" : "") + link.group(1);
    return Optional.of(Finding.of(
        bracket.file().at(link.start(), link.end()),
        Rule.STRAY_MARKUP,
        "the brackets of this link are the wrong way round",
        "write [" + link.group(2).replaceAll("\\s+", " ") + "](" + address + ")"));
  }

  // A character that is escaped, or written as an entity, is meant.
  private static boolean isAsWritten(Finding finding) {
    Location at = finding.location();
    String written = at.text();
    boolean escaped = at.start() > 0 && at.file().text().charAt(at.start() - 1) == '\\';
    return !escaped && !ESCAPE.matcher(written).find() && !written.contains("&amp;");
  }
}
