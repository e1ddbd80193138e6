package org.nutgraf.move;

import java.util.Map;
import java.util.Optional;

/**
 * What is to be called otherwise.
 *
 * @param files the new path of each file that moves, by its path from the site's root
 * @param id the name by which texts refer to it; absent for pages and stories, which are referred to by their files
 * @param added texts of files that were not there before, or made room, by their paths afterwards
 */
record Move(Map<String, String> files, Optional<Id> id, Map<String, String> added) {
  /**
   * A name that is an id.
   *
   * @param kind as links call it: {@code term}, {@code claim}, {@code event}, {@code source}
   * @param story the folder of the story that it belongs to; empty for the one at the root and for what all stories share
   */
  record Id(String kind, String story, String from, String to) {
    /** Whether all stories refer to it by this name. */
    boolean isShared() {
      return kind.equals("term") || kind.equals("source");
    }
  }

  /** Where a file is afterwards. */
  String path(String path) {
    return files.getOrDefault(path, path);
  }
}
