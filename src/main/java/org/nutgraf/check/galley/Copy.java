package org.nutgraf.check.galley;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.nutgraf.content.Body;
import org.nutgraf.content.Story;
import org.nutgraf.markdown.Passage;
import org.nutgraf.markdown.Tree;

/**
 * What one file says: copy, in the sense of newsrooms.
 *
 * @param kind what sort of file it is
 * @param story whose file it is; empty for a glossary entry
 * @param tree its body, parsed
 * @param heads its headline and what else front matter shows to readers
 */
public record Copy(Kind kind, Body body, Optional<Story> story, Tree tree, List<Passage> heads) {
  public enum Kind {
    PAGE,
    TERM,
    EVENT,
    CLAIM,
    CORRECTION
  }

  public List<Passage> passages() {
    return tree.passages();
  }

  /** Everything that readers read, code left out. */
  public Stream<Passage> words() {
    return Stream.concat(
        heads.stream(), passages().stream().filter(passage -> passage.kind() != Passage.Kind.CODE));
  }

  /** The running text of its body. */
  public Stream<Passage> prose() {
    return passages().stream().filter(Passage::isProse);
  }
}
