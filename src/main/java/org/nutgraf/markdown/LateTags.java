package org.nutgraf.markdown;

import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.List;

/**
 * Tags around text, opened and closed late.
 *
 * <p>A term may begin inside an emphasis and end outside it. So {@code wanted} is what should surround the next
 * text, {@code open} is what does, and {@link #sync} closes and opens what differs.
 */
final class LateTags {
  /** An element around text: the node or mark it stands for, and its tags. */
  private record Wrap(Object owner, String start, String end) {}

  private final StringBuilder out;
  private final List<Wrap> wanted = new ArrayList<>();
  private final List<Wrap> open = new ArrayList<>();

  LateTags(StringBuilder out) {
    this.out = out;
  }

  void open(Object owner, String start, String end) {
    wanted.add(new Wrap(owner, start, end));
  }

  void close(Object owner) {
    wanted.removeIf(wrap -> wrap.owner() == owner);
  }

  /**
   * Opens an element inside every node that the character at {@code last} of the file stands in, and around those that end
   * before it.
   */
  void openAround(Object owner, int last, String start, String end) {
    int depth = 0;
    while (depth < wanted.size()
        && wanted.get(depth).owner() instanceof Node around
        && last < around.getEndOffset()) {
      depth++;
    }
    wanted.add(depth, new Wrap(owner, start, end));
  }

  /** Must be called before anything is written. */
  void sync() {
    int same = 0;
    while (same < open.size() && same < wanted.size() && open.get(same) == wanted.get(same)) {
      same++;
    }
    while (open.size() > same) {
      out.append(open.remove(open.size() - 1).end());
    }
    while (open.size() < wanted.size()) {
      Wrap wrap = wanted.get(open.size());
      out.append(wrap.start());
      open.add(wrap);
    }
  }
}
