package org.nutgraf.content;

import java.util.Optional;
import org.nutgraf.content.date.Moment;

/**
 * Why something that was written is not shown.
 *
 * @param at when that changes or has changed; empty for a draft, which waits for an editor
 * @param why in words for an editor: "it is a draft"
 */
public record Hidden(State state, Optional<Moment> at, String why) {

  /** What it waits for. */
  public enum State {
    DRAFT,
    FUTURE,
    EXPIRED
  }

  /** The same for what is a part of it. */
  public Hidden whole(String why) {
    return new Hidden(state, at, why);
  }
}
