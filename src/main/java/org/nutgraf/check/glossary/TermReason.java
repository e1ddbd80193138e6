package org.nutgraf.check.glossary;

import java.util.List;
import java.util.Optional;
import org.nutgraf.check.galley.Copy;
import org.nutgraf.content.Term;
import org.nutgraf.finding.Location;
import org.nutgraf.markdown.Passage;
import org.nutgraf.markdown.RenderedBody.Place;
import org.nutgraf.text.Phrases;
import org.nutgraf.text.Span;

/**
 * Why words that could stand for a term are linked, or are not.
 *
 * @param places where terms are linked in this body and above it
 * @param matches the forms of all terms in the passage
 */
record TermReason(Term term, Copy copy, Passage passage, TermPlaces places, List<Phrases.Match<Term>> matches) {

  Explain.Occurrence of(Span span) {
    Location at = passage.at(span.start(), span.end());
    Optional<Place> link = places.here().stream().filter(place -> overlaps(place.at(), at)).findFirst();
    boolean linked = link.filter(place -> place.term().equals(term.id())).isPresent();
    String why = linked ? link.get().byHand() ? "linked by hand" : "linked here" : why(span, at, link);
    return new Explain.Occurrence(at, passage.text().substring(span.start(), span.end()), linked, why);
  }

  private String why(Span span, Location at, Optional<Place> link) {
    if (link.isPresent()) {
      return "part of \"" + link.get().at().text() + "\", which is linked to the entry \"" + link.get().term()
          + "\"";
    }
    switch (passage.kind()) {
      case HEADING:
        return "not linked in a heading";
      case CODE:
        return "not linked in code";
      case PICTURE:
        return "not linked in the words for a picture";
      default:
    }
    Optional<Passage.Link> around = passage.link(span.start()).or(() -> passage.link(span.end() - 1));
    if (around.isPresent()) {
      return "inside the link to " + around.get().address();
    }
    if (passage.isQuotation()) {
      return "not linked in a quotation";
    }
    return word(span).or(() -> letters(span)).or(this::entry).or(() -> longer(span)).or(() -> earlier(at))
        .orElse("not linked");
  }

  private Optional<String> word(Span span) {
    String text = passage.text();
    int start = span.start();
    int end = span.end();
    while (start > 0 && isWordPart(text, start - 1)) {
      start--;
    }
    while (end < text.length() && isWordPart(text, end)) {
      end++;
    }
    boolean whole = start == span.start() && end == span.end()
        || matches.stream().anyMatch(match -> match.start() == span.start() && match.end() == span.end());
    return whole ? Optional.empty() : Optional.of("inside another word: \"" + text.substring(start, end) + "\"");
  }

  private Optional<String> letters(Span span) {
    String written = passage.text().substring(span.start(), span.end());
    List<Term.Form> forms = term.forms().stream().filter(form -> Explain.isSame(form.text(), written)).toList();
    boolean exact = !forms.isEmpty()
        && forms.stream().allMatch(form -> form.exact() && !Explain.isSameCase(form.text(), written));
    return exact ? Optional.of("written otherwise: the entry says \"" + forms.get(0).text()
        + "\", and the case counts") : Optional.empty();
  }

  private Optional<String> entry() {
    if (copy.kind() == Copy.Kind.TERM && copy.body().equals(term.body())) {
      return Optional.of("not linked in its own entry");
    }
    return term.forms().isEmpty() ? Optional.of("the entry is linked by hand only") : Optional.empty();
  }

  private Optional<String> longer(Span span) {
    return matches.stream()
        .filter(match -> match.start() < span.end() && span.start() < match.end() && match.value() != term)
        .findFirst().map(match -> "part of \"" + passage.text().substring(match.start(), match.end())
            + "\", a form of \"" + match.value().name() + "\"");
  }

  private Optional<String> earlier(Location at) {
    return places.here().stream()
        .filter(place -> place.term().equals(term.id()) && place.at().start() < at.start())
        .findFirst().or(() -> places.above().stream().filter(place -> place.term().equals(term.id())).findFirst())
        .map(place -> "linked on this page already, at " + place.at());
  }

  private static boolean overlaps(Location a, Location b) {
    return a.file().equals(b.file()) && a.start() < b.end() && b.start() < a.end();
  }

  private static boolean isWordPart(String text, int at) {
    char c = text.charAt(at);
    return Character.isLetterOrDigit(c) || (c == '-' || c == '\u2011') && at > 0 && at + 1 < text.length()
        && Character.isLetterOrDigit(text.charAt(at - 1)) && Character.isLetterOrDigit(text.charAt(at + 1));
  }
}
