package org.nutgraf.source;

/**
 * FNV-1a of 64 bits (draft-eastlake-fnv), by UTF-16 code units: tells texts apart, quickly also in code that was not compiled
 * yet. It does not keep out who means to deceive.
 */
public final class Fnv {
  private static final long OFFSET_BASIS = 0xcbf29ce484222325L;
  private static final long PRIME = 0x100000001b3L;

  private long hash = OFFSET_BASIS;

  /** Takes in a code unit, or a number. */
  public void mix(int unit) {
    hash = (hash ^ unit) * PRIME;
  }

  /** Of all that was taken in. */
  public long value() {
    return hash;
  }
}
