package org.nutgraf.markdown.syntax;

import com.vladsch.flexmark.ast.Emphasis;
import com.vladsch.flexmark.ast.StrongEmphasis;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ext.gfm.strikethrough.Strikethrough;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Runs of {@code *}, {@code _} and {@code ~} that may open or close emphasis, and what becomes of them (the algorithm of
 * CommonMark 0.31, appendix "Phase 2: inline structure"; {@code ~} and {@code ~~} after GitHub Flavored Markdown).
 */
final class Delimiters {
  /** A run that is still to find its partner. */
  static final class Run {
    private final char mark;
    private final int length;
    private final boolean opens;
    private final boolean closes;
    private final int number;
    private final Text node;
    private @Nullable Run previous;
    private @Nullable Run next;

    private Run(int number, Text node, char mark, boolean opens, boolean closes) {
      this.number = number;
      this.node = node;
      this.mark = mark;
      this.length = node.getTextLength();
      this.opens = opens;
      this.closes = closes;
    }

    private int left() {
      return node.getTextLength();
    }
  }

  private @Nullable Run last;
  private int count;
  private int underscores;

  /** The newest run; null if there is none. */
  @Nullable
  Run last() {
    return last;
  }

  /** Whether a {@code _} in front may still be to find its partner. */
  boolean isUnderscoreOpen() {
    return underscores > 0;
  }

  void add(Text node, char mark, boolean opens, boolean closes) {
    if (mark == '_') {
      underscores = Math.max(0, underscores + (opens ? 1 : closes ? -1 : 0));
    }
    Run run = new Run(++count, node, mark, opens, closes);
    run.previous = last;
    if (last != null) {
      last.next = run;
    }
    last = run;
  }

  /** Pairs the runs behind {@code bottom}, of all where it is null, and forgets those that found no partner. */
  void pair(@Nullable Run bottom) {
    Map<Integer, Integer> bottoms = new HashMap<>();
    Run closer = first(bottom);
    while (closer != null) {
      if (!closer.closes) {
        closer = closer.next;
        continue;
      }
      int kind = closer.mark << 3
          | (closer.opens ? 4 : 0)
          | (closer.mark == '~' ? closer.left() % 3 : closer.length % 3);
      // Below it nothing fits, as was found before.
      int lowest = bottoms.getOrDefault(kind, bottom == null ? 0 : bottom.number);
      Run opener = closer.previous;
      while (opener != null && opener.number > lowest && !fits(opener, closer)) {
        opener = opener.previous;
      }
      if (opener != null && opener.number > lowest) {
        closer = join(opener, closer);
      } else {
        bottoms.put(kind, closer.previous == null ? 0 : closer.previous.number);
        Run following = closer.next;
        if (!closer.opens) {
          remove(closer);
        }
        closer = following;
      }
    }
    forget(bottom);
  }

  /** Leaves the runs behind {@code bottom} as they stand. */
  void forget(@Nullable Run bottom) {
    while (last != null && last != bottom) {
      remove(last);
    }
  }

  private @Nullable Run first(@Nullable Run bottom) {
    Run run = last;
    while (run != null && run.previous != bottom) {
      run = run.previous;
    }
    return run == bottom ? null : run;
  }

  private static boolean fits(Run opener, Run closer) {
    if (!opener.opens || opener.mark != closer.mark) {
      return false;
    }
    if (opener.mark == '~') {
      return opener.left() == closer.left();
    }
    boolean either = opener.closes || closer.opens;
    return !either
        || closer.length % 3 == 0 && opener.length % 3 == 0
        || (opener.length + closer.length) % 3 != 0;
  }

  // Gives the run to look at next.
  private @Nullable Run join(Run opener, Run closer) {
    int use = opener.mark == '~' ? opener.left() : opener.left() >= 2 && closer.left() >= 2 ? 2 : 1;
    BasedSequence before = opener.node.getChars();
    BasedSequence behind = closer.node.getChars();
    BasedSequence openMark = before.subSequence(before.length() - use);
    BasedSequence closeMark = behind.subSequence(0, use);
    BasedSequence inner =
        before.baseSubSequence(openMark.getEndOffset(), closeMark.getStartOffset());
    Node wrap = opener.mark == '~'
        ? new Strikethrough(openMark, inner, closeMark)
        : use == 2
            ? new StrongEmphasis(openMark, inner, closeMark)
            : new Emphasis(openMark, inner, closeMark);
    for (Run between = closer.previous;
        between != null && between != opener;
        between = closer.previous) {
      remove(between);
    }
    Node node = opener.node.getNext();
    while (node != closer.node) {
      Node following = node.getNext();
      wrap.appendChild(node);
      node = following;
    }
    opener.node.insertAfter(wrap);
    opener.node.setChars(before.subSequence(0, before.length() - use));
    closer.node.setChars(behind.subSequence(use));
    if (opener.left() == 0) {
      opener.node.unlink();
      remove(opener);
    }
    if (closer.left() > 0) {
      return closer;
    }
    closer.node.unlink();
    Run following = closer.next;
    remove(closer);
    return following;
  }

  private void remove(Run run) {
    if (run.previous != null) {
      run.previous.next = run.next;
    }
    if (run.next == null) {
      last = run.previous;
    } else {
      run.next.previous = run.previous;
    }
  }
}
