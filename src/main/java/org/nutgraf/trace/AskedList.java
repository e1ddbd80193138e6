package org.nutgraf.trace;

import java.util.AbstractList;
import java.util.List;

/** A list that notes when it is asked for anything: for all of it. */
public final class AskedList<E> extends AbstractList<E> {
  private final List<E> all;
  private final Runnable asked;

  /** @param asked notes it */
  public AskedList(List<E> all, Runnable asked) {
    this.all = all;
    this.asked = asked;
  }

  @Override
  public E get(int index) {
    asked.run();
    return all.get(index);
  }

  @Override
  public int size() {
    asked.run();
    return all.size();
  }
}
