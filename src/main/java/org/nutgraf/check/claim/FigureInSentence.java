package org.nutgraf.check.claim;

import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nutgraf.check.claim.LikeClaims.Numbered;
import org.nutgraf.finding.Finding;
import org.nutgraf.finding.Location;
import org.nutgraf.finding.Rule;
import org.nutgraf.text.Figure;

/**
 * A figure in a sentence, to be held against claims: see {@link ClaimFigures} for what counts.
 *
 * @param written as it stands there
 * @param hedge before it; may be empty
 */
record FigureInSentence(
    FiguredSentence sentence, Figure figure, String written, String hedge, StatedFigures stated) {
  /** What to say about it. */
  record Verdict(String message, String hint) {
    Finding at(Location place) {
      return Finding.of(place, Rule.CLAIM_FIGURE, message, hint);
    }
  }

  /** The claim that it is likest, and how much; of several the first. */
  private record Likest(Numbered claim, int likeness) {
    boolean isBehind(Likest other) {
      return other.likeness > likeness
          || other.likeness == likeness && other.claim.place() < claim.place();
    }
  }

  /** @param claims with figures of the same unit */
  Optional<Verdict> at(Collection<LikeClaims> claims) {
    @Nullable Likest contradicted = null;
    @Nullable Likest loosened = null;
    for (LikeClaims like : claims) {
      if (sentence.isAbout(like.any())) {
        int likeness = like.any().likeness(sentence.stems(), hedge);
        contradicted = likest(contradicted, contradicted(like, likeness), likeness);
        loosened = likest(loosened, loosened(like, likeness), likeness);
      }
    }
    return contradicted != null
        ? Optional.of(contradiction(contradicted.claim().claim()))
        : Optional.ofNullable(loosened).map(found -> loosening(found.claim().claim()));
  }

  private static @Nullable Likest likest(
      @Nullable Likest known, Optional<Numbered> claim, int likeness) {
    if (claim.isEmpty()) {
      return known;
    }
    Likest other = new Likest(claim.get(), likeness);
    return known == null || known.isBehind(other) ? other : known;
  }

  private Optional<Numbered> contradicted(LikeClaims claims, int likeness) {
    if (stated.has(figure, claims.any().parties())) {
      return Optional.empty();
    }
    if (claims.any().isAlike(likeness)) {
      return claims.without(sentence.figures());
    }
    // With the same digits, only the word for millions is another.
    return claims.any().parties().isEmpty()
        ? Optional.empty()
        : claims.withDigits(figure.digits(), sentence.figures());
  }

  private Optional<Numbered> loosened(LikeClaims claims, int likeness) {
    ClaimFigure any = claims.any();
    boolean loose = !any.hedge().isEmpty()
        && hedge.isEmpty()
        && sentence.bold()
        && any.isAlike(likeness + (any.parties().size() > 1 ? 1 : 0))
        && !stated.hasBare(figure, any.parties());
    return loose ? claims.with(figure.key()) : Optional.empty();
  }

  private Verdict contradiction(ClaimFigure claim) {
    return new Verdict(
        "\"" + written + "\" is at odds with the claim \"" + claim.claim().id() + "\": "
            + claim.claim().value().get(),
        "correct one of them, or cite in this sentence what the figure rests on");
  }

  private Verdict loosening(ClaimFigure claim) {
    String value = claim.claim().value().get();
    return new Verdict(
        "\"" + written + "\" leaves out the \"" + claim.hedge() + "\" of the claim \""
            + claim.claim().id() + "\"",
        "write [" + value + "](claim:" + claim.claim().id() + ")");
  }
}
