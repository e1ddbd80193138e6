package org.nutgraf.move;

/** Says why something can't be called otherwise, as a sentence for the one who asked. */
public final class CantMove extends Exception {
  private static final long serialVersionUID = 1;

  CantMove(String message) {
    super(message);
  }
}
