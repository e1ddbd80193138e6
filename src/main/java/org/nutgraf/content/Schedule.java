package org.nutgraf.content;

import java.util.Optional;
import org.nutgraf.content.Hidden.State;
import org.nutgraf.content.date.Moment;

/**
 * When something is shown, as Hugo has it.
 *
 * @param publish from then on: {@code publishDate}, or a page's {@code date}; empty for always
 * @param expiry no longer from then on
 */
public record Schedule(boolean draft, Optional<Moment> publish, Optional<Moment> expiry) {

  /** Why it is not shown; empty if it is. */
  public Optional<Hidden> hidden(Visibility visibility) {
    if (draft && !visibility.drafts()) {
      return Optional.of(new Hidden(State.DRAFT, Optional.empty(), "it is a draft"));
    }
    Optional<Hidden> early = publish
        .filter(at -> !visibility.future() && !visibility.now().reached(at.instant()))
        .map(at -> new Hidden(State.FUTURE, publish, "it is to be published on " + at.said()));
    return early.or(() -> expiry
        .filter(at -> visibility.now().reached(at.instant()))
        .map(at -> new Hidden(State.EXPIRED, expiry, "it expired on " + at.said())));
  }
}
