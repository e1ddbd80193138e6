package org.nutgraf.check.claim;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.nutgraf.check.galley.Check;
import org.nutgraf.check.galley.Copy;
import org.nutgraf.check.galley.Galley;
import org.nutgraf.content.Claim;
import org.nutgraf.content.Site;
import org.nutgraf.content.Status;
import org.nutgraf.finding.Finding;
import org.nutgraf.finding.Rule;
import org.nutgraf.markdown.Passage;
import org.nutgraf.text.Figure;
import org.nutgraf.text.Sentences;
import org.nutgraf.text.Span;

/**
 * What was retracted, said again in plain words: a sentence with the words and the figures of the claim's title that neither
 * links the claim nor leaves in doubt whether it is so. What one story retracted no other story says as if nothing had been.
 */
public final class RetractedClaims implements Check {
  /** How many words a claim must have: with fewer, too many sentences would be taken for it. */
  private static final int LEAST = 3;

  /** A claim of so many words or more is also found where one of its words differs. */
  private static final int LONG = 5;

  private final List<Claim> retracted;

  /** @param site of whose stories each may say again what another retracted */
  public RetractedClaims(Site site) {
    this.retracted = site.allStories()
        .flatMap(story -> story.claims().values().stream())
        .filter(claim -> claim.status() == Status.RETRACTED)
        .toList();
  }

  /** What was retracted in any story; all that the findings of a story depend on besides the story. */
  public List<Claim> retracted() {
    return retracted;
  }

  @Override
  public Set<Rule> rules() {
    return Set.of(Rule.RETRACTED_CLAIM);
  }

  @Override
  public Stream<Finding> findings(Galley galley) {
    return galley.stories().flatMap(story -> {
      galley.trace().ask("retracted", "");
      if (retracted.isEmpty()) {
        return Stream.of();
      }
      ClaimWords words = new ClaimWords(galley.site().language());
      List<Retracted> again = retracted.stream()
          .map(claim -> new Retracted(
              claim, claim.equals(story.claims().get(claim.id())), Said.of(claim.title(), words)))
          .filter(claim -> claim.said().size() >= LEAST)
          .toList();
      return galley.copies().stream()
          // A correction and the claims themselves tell what was said.
          .filter(copy -> copy.kind() == Copy.Kind.PAGE || copy.kind() == Copy.Kind.EVENT)
          .flatMap(Copy::words)
          .flatMap(passage -> findings(passage, again, words));
    });
  }

  private static Stream<Finding> findings(
      Passage passage, List<Retracted> retracted, ClaimWords words) {
    String text = passage.text();
    return Sentences.of(text, words.language()).stream().flatMap(span -> {
      String sentence = text.substring(span.start(), span.end());
      Said said = Said.of(sentence, words);
      return retracted.stream()
          .filter(claim -> said.repeats(claim.said()))
          .filter(claim -> !words.hedges().soften(sentence))
          .filter(claim -> !claim.isOwn() || !links(passage, span, claim.claim()))
          .limit(1)
          .map(claim -> Finding.of(
              passage.at(span.start(), span.end()),
              Rule.RETRACTED_CLAIM,
              "this says what was retracted: \"" + claim.claim().title() + "\"",
              claim.isOwn()
                  ? "link it, so that readers learn of that: […](claim:"
                      + claim.claim().id() + "), or leave it out"
                  : "leave it out, or tell readers what "
                      + claim.claim().body().file().path() + " tells them"));
    });
  }

  private static boolean links(Passage passage, Span sentence, Claim claim) {
    return passage.links().stream()
        .anyMatch(link -> link.address().equals("claim:" + claim.id())
            && sentence.start() < link.end()
            && link.start() < sentence.end());
  }

  /** @param isOwn whether it is a claim of the story that is read, which can link it */
  private record Retracted(Claim claim, boolean isOwn, Said said) {}

  /**
   * What a sentence says, without its order.
   *
   * @param stems of its words, names among them
   * @param figures by what they come to
   */
  private record Said(Set<String> stems, Set<String> figures) {
    static Said of(String text, ClaimWords words) {
      Set<String> figures = new HashSet<>();
      words.figures().in(text).stream().map(Figure::key).forEach(figures::add);
      return new Said(words.stems(text.toLowerCase(Locale.ROOT)), figures);
    }

    int size() {
      return stems.size() + figures.size();
    }

    boolean repeats(Said other) {
      if (!figures.containsAll(other.figures)) {
        return false;
      }
      long shared = other.stems.stream().filter(stems::contains).count();
      return shared >= other.stems.size() - (other.size() >= LONG ? 1 : 0);
    }
  }
}
