package org.nutgraf.check.prose;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.nutgraf.check.galley.Check;
import org.nutgraf.check.galley.Galley;
import org.nutgraf.finding.Finding;
import org.nutgraf.finding.Location;
import org.nutgraf.finding.Rule;
import org.nutgraf.markdown.Passage;

/**
 * What is left of markup in a text that was to be a link, a table or bold: Markdown has no errors, it shows them.
 * A backslash before it says that it is meant.
 */
public final class StrayMarkup implements Check {
  private record Slip(Pattern pattern, String message, String hint) {
    Slip(String pattern, String message, String hint) {
      this(Pattern.compile(pattern), message, hint);
    }
  }

  private static final Pattern SENTENCE = Pattern.compile("[.!?][”\"]?$");
  private static final Pattern BREAK = Pattern.compile("\\s*\\n-{3,}[ \\t]*(?:\\n|$)");
  private static final String LINK = "write [words](address)";
  private static final List<Slip> SLIPS = List.of(
      new Slip("\\[[^\\[\\]]{1,200}] +\\((?:\\uFFFC|[a-z]+:[^\\s()]+|[^\\s()]+\\.md(?:#[^\\s()]+)?)\\)",
          "there is a blank in the middle of this link", LINK + ", without a blank between ] and ("),
      new Slip("\\[[^\\[\\]]{0,200}]\\((?![^()]*\\))\\S*", "this link is not closed",
          LINK + ", with a ) behind the address"),
      new Slip("\\[\\[[^\\[\\]]{1,200}]]", "links are not written like this",
          LINK + ", such as [words](02-section.md) or [words](term:aws)"),
      new Slip("\\[[^\\[\\]]{1,200}]\\[[^\\[\\]^]{0,200}]", "there is no address for this link",
          LINK + ", or add a line \"[name]: address\""),
      new Slip("\\{\\{.*?}}|\\{%.*?%}", "content has no template language", "write the words themselves"),
      new Slip("(?<![*\\\\])\\*\\*(?=[\\p{L}\\p{N}“\"])|(?<=[\\p{L}.,!?”\"])\\*\\*(?!\\*)",
          "these ** have no partner, and are shown as they are written",
          "write **bold**, without blanks inside it"),
      new Slip("^#{2,6}(?=[^#\\s])", "this is no heading without a blank behind it", "write ## Heading"),
      new Slip("^\\|.*\\|.*\\|$", "this is no table without a line of hyphens below its head",
          "write such as | --- | --- | below its first line"),
      new Slip("^\\[!\\p{L}+](?= |$)", "there is no such callout",
          "write one of [!NOTE], [!TIP], [!IMPORTANT], [!WARNING], [!CAUTION]"),
      new Slip("&[A-Za-z][A-Za-z0-9]+;", "there is no such character",
          "write the character itself, or &amp; for a &"));

  @Override
  public Set<Rule> rules() {
    return Set.of(Rule.STRAY_MARKUP);
  }

  @Override
  public Stream<Finding> findings(Galley galley) {
    return galley.inEach(this, "", copy -> copy.prose()
        .flatMap(passage -> Stream.concat(findings(passage), heading(passage).stream())));
  }

  private static Stream<Finding> findings(Passage passage) {
    String text = passage.text();
    return hasMark(text)
        ? SLIPS.stream().flatMap(slip -> slip.pattern().matcher(text).results()
            .map(found -> passage.at(found.start(), found.end()))
            .filter(StrayMarkup::isAsWritten).map(at -> finding(at, slip)))
        : Stream.empty();
  }

  private static boolean hasMark(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '[' || c == '{' || c == '*' || c == '#' || c == '|' || c == '&') {
        return true;
      }
    }
    return false;
  }

  // A break right below a paragraph makes a heading of it.
  private static Optional<Finding> heading(Passage passage) {
    if (passage.kind() != Passage.Kind.HEADING || !SENTENCE.matcher(passage.text()).find()) {
      return Optional.empty();
    }
    Location at = passage.at(0, passage.text().length());
    String text = at.file().text();
    return BREAK.matcher(text).region(at.end(), text.length()).lookingAt()
        ? Optional.of(Finding.of(at, Rule.STRAY_MARKUP, "the line below makes a heading of this paragraph",
            "leave a line empty above ---; write a heading with ## before it")) : Optional.empty();
  }

  // A character that is escaped, or written as an entity, is meant.
  private static boolean isAsWritten(Location at) {
    String written = at.text();
    boolean escaped = at.start() > 0 && at.file().text().charAt(at.start() - 1) == '\\';
    return !escaped && !written.contains("\\") && !written.contains("&amp;");
  }

  private static Finding finding(Location at, Slip slip) {
    return Finding.of(at, Rule.STRAY_MARKUP, slip.message(), slip.hint());
  }
}
