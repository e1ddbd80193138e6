package org.nutgraf.content;

import java.time.Instant;
import java.util.Optional;

/**
 * The time that a site is built for. It notes what it is asked, and so knows for how long its answers stay true: what was
 * made with them can be kept exactly that long.
 *
 * <p>Safe for use by several threads.
 */
public final class Now {
  private final Instant at;
  private Optional<Instant> since = Optional.empty();
  private Optional<Instant> until = Optional.empty();

  public Now(Instant at) {
    this.at = at;
  }

  /** Whether a moment has come: it is now, or it was before. */
  public synchronized boolean reached(Instant moment) {
    boolean reached = !moment.isAfter(at);
    if (reached && since.map(moment::isAfter).orElse(true)) {
      since = Optional.of(moment);
    } else if (!reached && until.map(moment::isBefore).orElse(true)) {
      until = Optional.of(moment);
    }
    return reached;
  }

  public Instant at() {
    return at;
  }

  /** The earliest time that would have given the same answers; empty if any earlier one would. */
  public synchronized Optional<Instant> since() {
    return since;
  }

  /** The first time that will give another answer; empty if none ever will. */
  public synchronized Optional<Instant> until() {
    return until;
  }
}
