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

  /** What has to happen before it is shown. */
  public enum State {
    DRAFT,
    FUTURE,
    EXPIRED
  }

  /** The same reason, for a part of what is not shown. */
  public Hidden whole(String why) {
    return new Hidden(state, at, why);
  }
}
