package org.nutgraf.content;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.nutgraf.content.date.Edtf;

/**
 * A statement the explainer relies on, with how sure it is and who says so.
 *
 * @param id its file name
 * @param title the claim as a sentence, without a full stop
 * @param body what else there is to say; may be blank
 */
public record Claim(
    String id, String title, Measure measure, Standing standing, Course course, Body body) {

  /**
   * What can be quoted or compared of it.
   *
   * @param value the figure or words that every mention must contain
   * @param amount the value for pictures that compare amounts; only a claim with a value has one
   * @param partOf the claim of whose amount this one's is a part
   */
  public record Measure(Optional<String> value, Optional<Amount> amount, Optional<Ref> partOf) {}

  /**
   * How sure it is.
   *
   * @param asOf when this was the state of things
   * @param attribution who says so, as a phrase
   */
  public record Standing(
      Status status, Optional<Edtf> asOf, Optional<String> attribution, List<Ref> sources) {}

  /**
   * Where it stands in the course of things.
   *
   * @param subject what it is about, in a few words that claims of the same thing share: {@code Amazon’s money}
   * @param followedBy the claims that came of it, in order; empty if nothing is known to have
   * @param settles the claims that it is the answer to
   * @param settledBy the claims that say so of this one; empty until all of a story are read
   * @param open the claims that it leaves unanswered
   */
  public record Course(
      Optional<String> subject,
      List<Ref> followedBy,
      List<Ref> settles,
      List<Ref> settledBy,
      List<Ref> open) {}

  public Optional<String> value() {
    return measure.value();
  }

  public Optional<Amount> amount() {
    return measure.amount();
  }

  public Optional<Ref> partOf() {
    return measure.partOf();
  }

  public Status status() {
    return standing.status();
  }

  public Optional<Edtf> asOf() {
    return standing.asOf();
  }

  public Optional<String> attribution() {
    return standing.attribution();
  }

  public List<Ref> sources() {
    return standing.sources();
  }

  public Optional<String> subject() {
    return course.subject();
  }

  public List<Ref> followedBy() {
    return course.followedBy();
  }

  /** The same, with the claims that say they settle it. */
  public Claim settledBy(List<Ref> claims) {
    return new Claim(
        id,
        title,
        measure,
        standing,
        new Course(
            course.subject(),
            course.followedBy(),
            course.settles(),
            List.copyOf(claims),
            course.open()),
        body);
  }

  /** What is said to have come of it, here or by the claims that settle it. */
  public Stream<Ref> sequels() {
    return Stream.concat(followedBy().stream(), course.settledBy().stream());
  }
}
