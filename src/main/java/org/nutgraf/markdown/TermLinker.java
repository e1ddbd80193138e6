package org.nutgraf.markdown;

import com.vladsch.flexmark.ast.HtmlInline;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.nutgraf.content.Term;
import org.nutgraf.finding.Location;
import org.nutgraf.markdown.Decision.Why;
import org.nutgraf.text.Phrases;
import org.nutgraf.text.Phrases.Fit;
import org.nutgraf.text.Phrases.Match;
import org.nutgraf.text.Phrases.Phrase;
import org.nutgraf.text.Words;

/**
 * Finds terms in running text, and decides which words may be a link to one. A term may run across emphasis and line breaks;
 * links, code, pictures and headings hold none.
 */
public final class TermLinker {
  private static final int LONGEST_ENDING = 4;

  /** @param text as the entry has it */
  private record Form(Term term, String text) {}

  private final Phrases<Form> forms;
  // A body stands on its own page and on the one-page edition; what is in it is the same.
  private final Map<Passage, List<Decision>> found = new ConcurrentHashMap<>();

  /** @param language by which texts are compared; empty for none */
  public TermLinker(Collection<Term> terms, String language) {
    this(new Phrases<>(terms.stream().flatMap(TermLinker::forms).toList(), language));
  }

  private TermLinker(Phrases<Form> forms) {
    this.forms = forms;
  }

  /** A linker of the same terms that has linked none of them yet. */
  TermLinker anew() {
    return new TermLinker(forms);
  }

  /** The forms of a term. Those of a term that is linked by hand only are looked for as well, to tell editors of it. */
  private static Stream<Phrase<Form>> forms(Term term) {
    return term.forms().stream()
        .map(form -> new Phrase<>(form.text(), form.exact(), new Form(term, form.text())));
  }

  /** The words of a passage that may be linked, in order; none overlap. */
  List<Decision> linkable(Passage passage) {
    return found.computeIfAbsent(passage, key -> {
      List<Match<Form>> free = null;
      for (Match<Form> match : forms.whole(passage.text())) {
        if (obstacle(passage, match).isEmpty()) {
          free = free == null ? new ArrayList<>() : free;
          free.add(match);
        }
      }
      return free == null
          ? List.of()
          : Phrases.withoutOverlaps(free).stream()
              .map(match -> decision(passage, match))
              .toList();
    });
  }

  /**
   * Every place where the letters of a term's forms stand, in order; of several at one place the longest. Of those that may be
   * linked it says so.
   */
  public List<Decision> decisions(Passage passage, Term term) {
    List<Match<Form>> places = forms.everywhere(passage.text());
    List<Match<Form>> linkable = Phrases.withoutOverlaps(
        places.stream().filter(match -> obstacle(passage, match).isEmpty()).toList());
    return Phrases.withoutOverlaps(
            places.stream().filter(match -> match.value().term() == term).toList())
        .stream()
        .map(match -> obstacle(passage, match)
            .or(() -> longer(passage, match, linkable))
            .orElseGet(() -> decision(passage, match)))
        .toList();
  }

  private static Decision decision(Passage passage, Match<Form> match) {
    Location at = place(passage, match).orElseGet(() -> passage.at(match.start(), match.end()));
    return new Decision(
        match.value().term().id(),
        at,
        passage.text().substring(match.start(), match.end()),
        Why.LINKED,
        "");
  }

  private static Optional<Decision> longer(
      Passage passage, Match<Form> match, List<Match<Form>> linkable) {
    return linkable.stream()
        .filter(other -> other != match && other.overlaps(match.start(), match.end()))
        .findFirst()
        .map(other -> decision(passage, match)
            .but(
                Why.LONGER,
                passage.text().substring(other.start(), other.end()) + "\", a form of \""
                    + other.value().term().name()));
  }

  private static Optional<Decision> obstacle(Passage passage, Match<Form> match) {
    Why kind =
        switch (passage.kind()) {
          case HEADING -> Why.HEADING;
          case HTML -> Why.HTML;
          case CODE, ADDRESS -> Why.CODE;
          case PICTURE -> Why.PICTURE;
          default -> Why.LINKED;
        };
    if (kind != Why.LINKED) {
      return Optional.of(decision(passage, match).but(kind, ""));
    }
    for (Passage.Link link : passage.links()) {
      if (match.overlaps(link.start(), link.end())) {
        return Optional.of(decision(passage, match).but(Why.LINK, link.address()));
      }
    }
    if (match.fit() == Fit.WITHIN_WORD) {
      return Optional.of(within(passage, match));
    }
    if (match.value().term().byHand()) {
      return Optional.of(decision(passage, match).but(Why.HAND_ONLY, ""));
    }
    if (match.fit() == Fit.OTHER_CASE) {
      return Optional.of(
          decision(passage, match).but(Why.OTHER_CASE, match.value().text()));
    }
    return passage.seams().isEmpty() || place(passage, match).isPresent()
        ? Optional.empty()
        : Optional.of(decision(passage, match).but(Why.HALF_A_TAG, ""));
  }

  private static Decision within(Passage passage, Match<Form> match) {
    String text = passage.text();
    int start = match.start();
    while (!Words.startsAt(text, start)) {
      start--;
    }
    int end = match.end();
    while (!Words.endsAt(text, end)) {
      end++;
    }
    boolean ending = start == match.start()
        && end - match.end() <= LONGEST_ENDING
        && text.substring(match.end(), end).codePoints().allMatch(Character::isLetter);
    return decision(passage, match)
        .but(ending ? Why.UNKNOWN_FORM : Why.WITHIN_WORD, text.substring(start, end));
  }

  /**
   * The place in the file, with a tag at its end whose partner is within. Empty if the words hold one half of a pair of tags or
   * a footnote's mark, and can't be a link.
   */
  private static Optional<Location> place(Passage passage, Match<Form> match) {
    Location at = passage.at(match.start(), match.end());
    int end = at.end();
    int depth = 0;
    for (Passage.Seam seam : passage.seams()) {
      boolean within = match.start() < seam.at() && seam.at() < match.end();
      String tag = seam.node() instanceof HtmlInline ? seam.node().getChars().toString() : "";
      boolean closing = tag.startsWith("</");
      if (tag.startsWith("<wbr")
          || !within && !(seam.at() == match.end() && closing && depth > 0)) {
        continue;
      }
      depth += closing ? -1 : 1;
      if (depth < 0 || tag.isEmpty()) {
        return Optional.empty();
      }
      end = within ? end : seam.node().getEndOffset();
    }
    return depth == 0 ? Optional.of(at.file().at(at.start(), end)) : Optional.empty();
  }
}
