package org.nutgraf.content;

import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * What a site asks of its texts, as newsroom style guides do: the limits and words that its checks go by, from
 * {@code site.yaml}.
 *
 * @param staleAfter how old a claim that is not settled may get
 * @param wording words to avoid
 * @param readingLevel how hard a sentence may be
 * @param linkDensity how many words in a hundred may be marked as terms and claims
 * @param pageWeight bytes that each kind of page may weigh, by the kind's name
 * @param candidates which names are proposed for the glossary
 */
public record HouseStyle(
    Optional<Period> staleAfter,
    List<Wording> wording,
    ReadingLevel readingLevel,
    OptionalInt linkDensity,
    Map<String, Integer> pageWeight,
    Candidates candidates) {

  /**
   * Words to avoid.
   *
   * @param avoid each with its place in {@code site.yaml}
   * @param write what to write instead; without it they are banned
   * @param why the reason, as a phrase
   */
  public record Wording(List<Ref> avoid, Optional<String> write, Optional<String> why) {}

  /**
   * Limits of a sentence; an absent one is none.
   *
   * @param words how many it may have
   * @param grade the grade of a US school that should understand it, by Flesch and Kincaid
   */
  public record ReadingLevel(OptionalInt words, OptionalInt grade) {}

  /**
   * @param uses how often a name must stand in the texts to be proposed
   * @param known names that readers know
   */
  public record Candidates(int uses, Set<String> known) {}
}
