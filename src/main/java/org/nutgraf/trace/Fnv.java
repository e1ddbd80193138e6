package org.nutgraf.trace;

/**
 * FNV-1a of 64 bits (draft-eastlake-fnv), by UTF-16 code units: tells texts apart, quickly also in code that was not compiled
 * yet. It does not keep out who means to deceive.
 */
public final class Fnv {
  /** The hash of nothing. */
  public static final long OFFSET_BASIS = 0xcbf29ce484222325L;

  private static final long PRIME = 0x100000001b3L;

  private Fnv() {}

  /** The hash that takes in one more code unit, or a number. */
  public static long mix(long hash, int unit) {
    return (hash ^ unit) * PRIME;
  }
}
