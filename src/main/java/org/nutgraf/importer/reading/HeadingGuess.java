package org.nutgraf.importer.reading;

import java.util.ArrayList;
import java.util.List;
import org.nutgraf.draft.Note;

/**
 * Finds the headings of an article that has no marks for them.
 *
 * <p>The first line is the title. Of two lines in a row that look like headings, the second is a sub-heading of
 * the
 * first. A line alone is a heading if it has as much room above it as other headings have, and otherwise a
 * sub-heading;
 * where all have the same room it is what the others of its section make likely, and reported.
 */
public final class HeadingGuess {
  private static final int TITLE = 1;
  private static final int HEADING = 2;
  private static final int SUB_HEADING = 3;

  private final List<Block> blocks;
  private final List<Note> notes;
  private final List<Block> result = new ArrayList<>();
  private final boolean boldOnly;
  private boolean roomTells;
  private boolean isPaired;

  private HeadingGuess(List<Block> blocks, List<Note> notes) {
    this.blocks = blocks;
    this.notes = notes;
    // Where headings are bold, what is not bold is none.
    this.boldOnly = blocks.stream()
        .anyMatch(
            block -> block.kind() == Block.Kind.BOLD && HeadingLine.of(block) == HeadingLine.YES);
  }

  /** The same blocks, some of them as headings: the title of level 1, the others of levels 2 and 3. */
  public static List<Block> of(List<Block> blocks, List<Note> notes) {
    return new HeadingGuess(blocks, notes).guess();
  }

  private List<Block> guess() {
    int start = title();
    roomTells = roomTells(start);
    for (int i = start; i < blocks.size(); ) {
      int end = i;
      while (end < blocks.size() && isCandidate(end)) {
        end++;
      }
      if (end == i) {
        result.add(blocks.get(i++));
      } else {
        run(i, end);
        i = end;
      }
    }
    return result;
  }

  // The title may stand twice.
  private int title() {
    if (blocks.isEmpty() || HeadingLine.of(blocks.get(0)) == HeadingLine.NO) {
      return 0;
    }
    result.add(blocks.get(0).asHeading(TITLE));
    if (blocks.size() > 1 && blocks.get(0).isSame(blocks.get(1))) {
      result.add(blocks.get(1).asHeading(TITLE));
    }
    return result.size();
  }

  private boolean isCandidate(int at) {
    HeadingLine line = HeadingLine.of(blocks.get(at));
    boolean inBold = blocks.get(at).kind() == Block.Kind.BOLD;
    return line != HeadingLine.NO && (inBold || !boldOnly) && at + 1 < blocks.size();
  }

  private boolean roomTells(int start) {
    boolean much = false;
    boolean little = false;
    for (int i = start + 1; i < blocks.size(); i++) {
      boolean first = isCandidate(i) && !isCandidate(i - 1);
      much |= first && blocks.get(i).gap() > 1;
      little |= first && blocks.get(i).gap() == 1;
    }
    return much && little
        || much && blocks.stream().filter(block -> block.gap() > 1).count() * 3 < blocks.size();
  }

  private void run(int from, int end) {
    if (end - from > 2) {
      several(from, end);
      return;
    }
    int first = level(from, end - from > 1);
    heading(from, first);
    if (end - from == 2) {
      boolean own = roomTells && blocks.get(from + 1).gap() > 1;
      heading(from + 1, own || first == SUB_HEADING ? first : SUB_HEADING);
    }
    isPaired = first == HEADING ? end - from == 2 : isPaired;
  }

  private int level(int at, boolean pair) {
    boolean begins = result.stream().allMatch(block -> block.isHeading() && block.level() == TITLE);
    boolean none =
        result.stream().noneMatch(block -> block.isHeading() && block.level() == HEADING);
    if (pair || begins || none) {
      return HEADING;
    }
    if (roomTells) {
      return blocks.get(at).gap() > 1 ? HEADING : SUB_HEADING;
    }
    if (isPaired) {
      note(at, "took " + blocks.get(at).quote() + " for a sub-heading; it may be a heading");
    }
    return isPaired ? SUB_HEADING : HEADING;
  }

  private void heading(int at, int level) {
    if (HeadingLine.of(blocks.get(at)) == HeadingLine.MAYBE) {
      note(at, "took " + blocks.get(at).quote() + " for a heading; it may be a line of text");
    }
    result.add(blocks.get(at).asHeading(level));
  }

  // Many short lines in a row are more likely a list or a poem than headings; the last may head
  // what follows.
  private void several(int from, int end) {
    int last = blocks.get(end - 1).gap() > blocks.get(end - 2).gap() ? end - 1 : end;
    note(
        from,
        (last - from) + " short lines in a row, from " + blocks.get(from).quote()
            + ", were left as text");
    result.addAll(blocks.subList(from, last));
    if (last < end) {
      run(last, end);
    }
  }

  private void note(int at, String message) {
    notes.add(new Note(blocks.get(at).place(), message));
  }
}
