package org.nutgraf.check.claim;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.nutgraf.check.galley.Check;
import org.nutgraf.check.galley.Copy;
import org.nutgraf.check.galley.Galley;
import org.nutgraf.check.galley.KeyPlace;
import org.nutgraf.check.glossary.ProperNames;
import org.nutgraf.content.Body;
import org.nutgraf.content.Citation;
import org.nutgraf.content.Edition.Tongue;
import org.nutgraf.content.Flows;
import org.nutgraf.content.Flows.Party;
import org.nutgraf.content.Site;
import org.nutgraf.content.Story;
import org.nutgraf.content.Term;
import org.nutgraf.content.parse.Languages;
import org.nutgraf.finding.Finding;
import org.nutgraf.finding.Rule;
import org.nutgraf.markdown.Passage;
import org.nutgraf.text.Figure;
import org.nutgraf.text.Figures;
import org.nutgraf.text.Language;
import org.nutgraf.text.Phrases;
import org.nutgraf.text.Quotations;
import org.nutgraf.text.Sentences;
import org.nutgraf.text.Span;
import org.nutgraf.trace.Memo;

/**
 * Figures in running text that contradict a claim. Links of claims are checked where they are resolved; this looks
 * at the sentences around them.
 *
 * <p>A figure is compared with a claim of the same story if its sentence names every party of the claim's title
 * (the names in the glossary and in flows.yaml); if the title names none, the sentence has to share its words. It is
 * reported if
 *
 * <ul>
 *   <li>it has the same unit and another amount, and the sentence shares a word or the hedge ("up to") with the
 *     claim – two of these if there is a single party, all but one if there is none – or the digits are the same and only the word for millions differs;
 *     or <li>it has the same amount without the claim's hedge, and nothing in the sentence says that it is not
 *     certain.
 * </ul>
 *
 * <p>Many figures about the same parties are right, so nothing is said where the story's data knows the figure for
 * these parties ({@link StatedFigures}), where it is part of a link or of a quotation, where the sentence cites a
 * source or an event or also has the claim's own figure, and where it speaks of another year.
 */
public final class ClaimFigures implements Check {
  /** What is looked up for every story; all of a glossary entry is in its file. */
  private record Glossary(
      List<Body> entries, List<String> sources, Language language, Optional<String> original) {}

  /** All that the findings about a story depend on; its claims and events are in their files. */
  private record Told(List<Body> texts, Flows flows, Glossary glossary) {}

  /** The names in the glossary, and the figures in it. */
  private record Shared(
      Glossary glossary,
      Map<String, String> names,
      Phrases<String> phrases,
      StatedFigures stated) {}

  private final Site site;
  private final List<Copy> entries;
  private final Memo memo;
  private Optional<Shared> shared = Optional.empty();

  /** @param entries of the glossary */
  public ClaimFigures(Site site, List<Copy> entries, Memo memo) {
    this.site = site;
    this.entries = entries;
    this.memo = memo;
  }

  @Override
  public Set<Rule> rules() {
    return Set.of(Rule.CLAIM_FIGURE);
  }

  @Override
  public Stream<Finding> findings(Galley galley) {
    return galley.stories().filter(story -> !story.claims().isEmpty()).flatMap(story -> {
      galley.trace().ask("figures", "");
      Shared shared = shared();
      Told told = new Told(bodies(galley.copies()), story.flows(), shared.glossary());
      return memo
          .get(told, key -> new Reader(
                  story,
                  galley.copies(),
                  shared.stated(),
                  shared.phrases().with(parties(story, shared.names())),
                  new ClaimWords(shared.glossary().language()),
                  shared.glossary().original())
              .findings()
              .toList())
          .stream();
    });
  }

  /** What findings about stories depend on in the glossary and in the sources, as a value. */
  public Object glossary() {
    Shared shared = shared();
    return List.of(shared.names(), shared.stated().values(), shared.glossary().language());
  }

  // Made for the first story with claims: many sites have none.
  private synchronized Shared shared() {
    if (shared.isEmpty()) {
      Map<String, String> names = new LinkedHashMap<>();
      for (Term term : site.terms().values()) {
        term.linkedForms().stream()
            .map(Term.Form::text)
            .filter(ProperNames::isName)
            .forEach(form -> names.put(form, term.id()));
      }
      Phrases<String> phrases = new Phrases<>(names);
      Glossary glossary = new Glossary(
          bodies(entries),
          site.citations().values().stream().map(Citation::title).toList(),
          site.language(),
          site.edition().isOriginal()
              ? Optional.empty()
              : site.edition().languages().stream().map(Tongue::tag).findFirst());
      shared = Optional.of(new Shared(
          glossary,
          names,
          phrases,
          memo.get(glossary, key -> StatedFigures.shared(site, entries, phrases))));
    }
    return shared.get();
  }

  private static List<Body> bodies(List<Copy> copies) {
    return copies.stream().map(Copy::body).toList();
  }

  // Those that are no terms.
  private static Map<String, String> parties(Story story, Map<String, String> terms) {
    Map<String, String> parties = new LinkedHashMap<>();
    story.flows().parties().stream()
        .map(Party::name)
        .filter(name -> !terms.containsKey(name))
        .forEach(name -> parties.put(name, name));
    return parties;
  }

  /** Reads the pages of one story. */
  private static final class Reader {
    private final Story story;
    private final List<Copy> copies;
    private final StatedFigures shared;
    private final Phrases<String> names;
    private final ClaimWords words;
    private final List<ClaimFigure> claims = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private final Map<String, Collection<LikeClaims>> like;
    private final Optional<Figures> original;

    Reader(
        Story story,
        List<Copy> copies,
        StatedFigures shared,
        Phrases<String> names,
        ClaimWords words,
        Optional<String> original) {
      this.story = story;
      this.copies = copies;
      this.shared = shared;
      this.names = names;
      this.words = words;
      this.original = original.map(tag -> new Figures(Languages.packaged(tag)));
      // What is shown untranslated has the figures of another language.
      story.claims().values().stream()
          .filter(claim -> original.isEmpty()
              || claim.body().file().original().isPresent()
                  && KeyPlace.value(claim.body(), "value").isPresent())
          .forEach(claim -> ClaimFigure.of(claim, words, names).ifPresent(claims::add));
      this.like = LikeClaims.of(claims);
    }

    Stream<Finding> findings() {
      if (claims.isEmpty()) {
        return Stream.empty();
      }
      StatedFigures stated = StatedFigures.of(story, copies, names, shared);
      copies.stream()
          .filter(copy -> copy.kind() == Copy.Kind.PAGE)
          .flatMap(Copy::words)
          .filter(passage -> !passage.isQuotation())
          .forEach(passage -> read(passage, stated));
      return Stream.concat(findings.stream(), DataFigures.findings(story, claims, words, original));
    }

    private void read(Passage passage, StatedFigures stated) {
      String text = passage.text();
      List<Figure> figures = words.figures().in(text);
      if (figures.isEmpty()) {
        return;
      }
      List<Span> quoted = Quotations.of(text);
      int next = 0;
      for (Span sentence : Sentences.of(text, words.language())) {
        List<Figure> here = new ArrayList<>();
        while (next < figures.size() && figures.get(next).end() <= sentence.end()) {
          Figure figure = figures.get(next++);
          if (sentence.start() <= figure.start()) {
            here.add(figure);
          }
        }
        // One that reaches into the next sentence is of none.
        next += next < figures.size() && figures.get(next).start() < sentence.end() ? 1 : 0;
        if (!here.isEmpty() && !cites(passage, sentence)) {
          FiguredSentence read = FiguredSentence.of(text, sentence, here, names, words);
          for (Figure figure : here) {
            if (passage.link(figure.start()).isEmpty() && !Span.isInAny(quoted, figure.start())) {
              new FigureInSentence(
                      read,
                      figure,
                      text.substring(figure.start(), figure.end()),
                      words.hedges().before(text, figure),
                      stated)
                  .at(like.getOrDefault(figure.unit(), List.of()))
                  .ifPresent(verdict ->
                      findings.add(verdict.at(passage.at(figure.start(), figure.end()))));
            }
          }
        }
      }
    }

    private static boolean cites(Passage passage, Span sentence) {
      return passage.links().stream()
          .anyMatch(link -> sentence.start() <= link.start()
              && link.end() <= sentence.end()
              && (link.address().startsWith("source:") || link.address().startsWith("event:")));
    }
  }
}
