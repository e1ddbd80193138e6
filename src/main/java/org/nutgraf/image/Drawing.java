package org.nutgraf.image;

import java.io.IOException;
import java.util.Optional;

/** A picture that is made when it is needed. */
public sealed interface Drawing permits Card, Original, SmallerCopy {

  /**
   * All that the bytes depend on, the Java that draws them included: equal recipes make equal pictures.
   *
   * @throws IOException if an ingredient can't be read
   */
  String recipe() throws IOException;

  /**
   * Makes the picture.
   *
   * @throws IOException if an ingredient can't be read
   */
  Result draw() throws IOException;

  /**
   * A file in the format that its name promises.
   *
   * @param problem why it is not all that it should be; the file is good to be shown nevertheless
   */
  record Result(byte[] bytes, Optional<Problem> problem) {}

  /**
   * What is wrong with a picture.
   *
   * @param hint what to do about it
   */
  record Problem(String message, String hint) {}

  /** What draws on this machine. */
  static String java() {
    return System.getProperty("java.vendor") + " " + System.getProperty("java.runtime.version")
        + " " + System.getProperty("os.arch");
  }
}
