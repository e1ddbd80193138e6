package org.nutgraf.draft;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Files that are proposed, and what to say about them.
 *
 * @param files in order of their paths
 * @param notes what an editor should look at
 * @param problems why what was asked for can't be done, or not all of it
 */
public record Draft(List<DraftFile> files, List<Note> notes, List<Note> problems) {
  public Draft {
    files =
        files.stream().sorted(java.util.Comparator.comparing(DraftFile::path)).toList();
    notes = List.copyOf(notes);
    problems = List.copyOf(problems);
  }

  public static Draft of(DraftFile... files) {
    return new Draft(List.of(files), List.of(), List.of());
  }

  public static Draft problem(String place, String message) {
    return new Draft(List.of(), List.of(), List.of(new Note(place, message)));
  }

  /** Path → text, of the files that are text. */
  public Map<String, String> texts() {
    return files.stream()
        .filter(DraftFile::isText)
        .collect(Collectors.toMap(DraftFile::path, DraftFile::text, (a, b) -> b, TreeMap::new));
  }

  /** The same with more notes behind its own. */
  public Draft with(List<Note> more) {
    return new Draft(files, Stream.concat(notes.stream(), more.stream()).toList(), problems);
  }
}
