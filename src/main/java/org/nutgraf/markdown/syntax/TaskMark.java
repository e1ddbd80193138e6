package org.nutgraf.markdown.syntax;

import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/** The box that an item of a task list begins with: {@code [ ]} or {@code [x]}. */
public final class TaskMark extends Node {
  TaskMark(BasedSequence chars) {
    super(chars);
  }

  public boolean isDone() {
    return getChars().charAt(1) != ' ';
  }

  @Override
  public BasedSequence[] getSegments() {
    return EMPTY_SEGMENTS;
  }
}
