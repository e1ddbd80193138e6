package org.nutgraf.pipeline;

import org.nutgraf.trace.Fnv;

/** Of texts and their lengths, so that they do not run into one another. */
final class Digest {
  private long hash = Fnv.OFFSET_BASIS;

  Digest add(String text) {
    long mixed = Fnv.mix(hash, text.length());
    for (int i = 0; i < text.length(); i++) {
      mixed = Fnv.mix(mixed, text.charAt(i));
    }
    hash = mixed;
    return this;
  }

  /** Takes in all of them but the time: what depends on that is noted with the build, or made anew. */
  Digest add(BuildOptions options) {
    return add(options.baseUrl() + " " + options.drafts() + options.future());
  }

  long value() {
    return hash;
  }

  @Override
  public String toString() {
    return Long.toHexString(hash);
  }
}
