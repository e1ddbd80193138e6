package org.nutgraf.content;

import java.util.List;
import java.util.Optional;
import org.nutgraf.content.date.Edtf;
import org.nutgraf.finding.Location;
import org.nutgraf.text.Messages;

/**
 * Something that happened, or is expected to, on the timeline of a story.
 *
 * @param id its file name, and its anchor on the timeline page
 * @param date when, no more precisely than known; an interval for something that lasted
 * @param toldIn the pages that tell more
 * @param at where its title is written
 */
public record Event(
    String id,
    String title,
    Edtf date,
    Labels labels,
    List<Ref> sources,
    List<Ref> toldIn,
    Body body,
    Location at) {

  /**
   * What it is sorted by.
   *
   * @param lane the id of its lane; empty on a timeline without lanes
   */
  public record Labels(Status status, Optional<Ref> lane, Importance importance, List<Tag> tags) {}

  /** When, in words; of what is still to come, that it is expected then: "expected October to December 2026". */
  public String when(Messages words) {
    String when = date.words(words);
    return status() == Status.EXPECTED ? words.get("date_expected", when) : when;
  }

  /** @param tag its id */
  public boolean has(String tag) {
    return tags().stream().anyMatch(t -> t.id().equals(tag));
  }

  public Status status() {
    return labels.status();
  }

  public Optional<Ref> lane() {
    return labels.lane();
  }

  public Importance importance() {
    return labels.importance();
  }

  public List<Tag> tags() {
    return labels.tags();
  }

  /** How much an event matters to the story. */
  public enum Importance {
    MAJOR,
    NORMAL,
    MINOR
  }
}
