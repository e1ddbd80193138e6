package org.nutgraf.check.link;

/**
 * What became of asking for an address.
 *
 * @param detail the new address of what has moved, else what was answered: "404 Not Found"
 */
public record LinkAnswer(Kind kind, String detail) {
  /** What it means for a link. */
  public enum Kind {
    FINE,
    /** The page is there, and has a new address for good. */
    MOVED,
    DEAD,
    /** Its host has no address, unless this machine is offline. */
    NO_HOST,
    /** The page may be there: the server was busy, broken or wants no programs. */
    UNSURE
  }
}
