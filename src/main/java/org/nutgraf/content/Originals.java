package org.nutgraf.content;

import java.util.List;

/**
 * Which pictures are published as wide as they are, instead of at most as wide as screens.
 *
 * @param all whether all of them are
 * @param some paths from {@code content/} of those that are anyway
 */
public record Originals(boolean all, List<Ref> some) {

  /** @param path from {@code content/} */
  public boolean has(String path) {
    return all || some.stream().anyMatch(ref -> ref.id().equals(path));
  }
}
