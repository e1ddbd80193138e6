package org.nutgraf.importer.story;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.nutgraf.draft.Ids;
import org.nutgraf.draft.Note;
import org.nutgraf.importer.reading.Block;
import org.nutgraf.importer.reading.Reading;

/**
 * Makes {@code index.md} and numbered sections of an article's blocks.
 *
 * <p>Headings of the highest level begin sections. What stands before the first of them is the text of {@code
 * index.md};
 * if nothing does, the first section stands there under its heading, so that the first page has a text.
 */
public final class StoryFiles {
  private final String name;
  private final String folder;
  private final Reading reading;
  private final List<Note> notes = new ArrayList<>();
  private final Set<String> slugs = new HashSet<>(Set.of("index"));
  private final List<Part> parts = new ArrayList<>();

  private StoryFiles(String name, String folder, Reading reading) {
    this.name = name;
    this.folder = folder;
    this.reading = reading;
  }

  /**
   * A file to be.
   *
   * @param title as it is shown; plain text
   * @param heads the blocks that became the title
   */
  public record Part(String file, String title, List<Block> heads, List<Block> blocks) {}

  /**
   * The story's parts in order, the article first.
   *
   * @param parts at least one
   * @param notes what was unsure
   * @param dropped texts that stood twice and are written once
   * @param standIns words that stand in for what the source lacks, or again in another part
   */
  public record Plan(
      List<Part> parts, List<Note> notes, List<String> dropped, List<String> standIns) {}

  /**
   * @param name of the source file
   * @param folder below the site's root, ending with {@code /}
   * @param title instead of the one that is found, if it is not empty
   */
  public static Plan plan(String name, String folder, Reading reading, Optional<String> title) {
    return new StoryFiles(name, folder, reading).plan(title);
  }

  private Plan plan(Optional<String> given) {
    List<Block> blocks = new ArrayList<>(reading.blocks());
    List<String> dropped = new ArrayList<>();
    List<String> standIns = new ArrayList<>();
    List<Block> heads = new ArrayList<>();
    Optional<Block> found = title(blocks);
    found.ifPresent(block -> {
      blocks.remove(block);
      heads.add(block);
      if (given.isPresent()) {
        dropped.add(block.plain());
        notes.add(new Note(
            block.place(), "the title " + block.quote() + " gave way to “" + given.get() + "”"));
      }
      while (!blocks.isEmpty() && block.isSame(blocks.get(0))) {
        dropped.add(blocks.get(0).plain());
        notes.add(
            new Note(blocks.get(0).place(), "the title stands here once more; it is written once"));
        blocks.remove(0);
      }
    });
    String title = given.or(() -> found.map(Block::plain)).orElseGet(() -> standIn(standIns));
    if (given.isPresent()) {
      standIns.add(given.get());
    }
    split(title, heads, blocks);
    return new Plan(SharedNotes.in(List.copyOf(parts), standIns), notes, dropped, standIns);
  }

  // The title is a heading before all text, or the only one of the highest level.
  private static Optional<Block> title(List<Block> blocks) {
    int top =
        blocks.stream().filter(Block::isHeading).mapToInt(Block::level).min().orElse(0);
    List<Block> highest = blocks.stream()
        .filter(block -> block.isHeading() && block.level() == top)
        .toList();
    boolean first = !blocks.isEmpty() && blocks.get(0).isHeading();
    if (top == 1 && (!first || blocks.get(0).level() == 1)
        || highest.size() == 1 && first && blocks.get(0).level() == top) {
      return Optional.of(highest.get(0));
    }
    return Optional.empty();
  }

  private String standIn(List<String> standIns) {
    Optional<String> beside = reading.about().title();
    String title = beside.orElseGet(() -> {
      String stem = name.substring(name.lastIndexOf('/') + 1)
          .replaceFirst("\\.[^.]*$", "")
          .replaceAll("[-_]+", " ")
          .strip();
      return stem.isEmpty()
          ? "Untitled"
          : stem.substring(0, 1).toUpperCase(Locale.ROOT) + stem.substring(1);
    });
    notes.add(new Note(
        name,
        "found no title in the text; took “" + title + "” from "
            + (beside.isPresent() ? "what the file says about itself" : "the file's name")));
    standIns.add(title);
    return title;
  }

  private void split(String title, List<Block> heads, List<Block> blocks) {
    int top =
        blocks.stream().filter(Block::isHeading).mapToInt(Block::level).min().orElse(0);
    List<Integer> starts = new ArrayList<>();
    for (int i = 0; i < blocks.size(); i++) {
      if (blocks.get(i).isHeading() && blocks.get(i).level() == top) {
        starts.add(i);
      }
    }
    boolean opens = !starts.isEmpty() && starts.get(0) == 0;
    int first = opens ? 1 : 0;
    int end = starts.size() > first ? starts.get(first) : blocks.size();
    parts.add(new Part(folder + "index.md", title, heads, levelled(blocks.subList(0, end), 2)));
    int width = starts.size() > 99 ? 3 : 2;
    for (int i = first; i < starts.size(); i++) {
      Block head = blocks.get(starts.get(i));
      int stop = i + 1 < starts.size() ? starts.get(i + 1) : blocks.size();
      String slug = Ids.unused(Ids.of(head.plain(), "section"), slugs);
      String number =
          "0".repeat(Math.max(0, width - Integer.toString(i + 1 - first).length()))
              + (i + 1 - first);
      parts.add(new Part(
          folder + number + "-" + slug + ".md",
          head.plain(),
          List.of(head),
          levelled(blocks.subList(starts.get(i) + 1, stop), 2)));
    }
  }

  // Headings go down one level at a time, from the one below the title.
  private static List<Block> levelled(List<Block> blocks, int highest) {
    int top =
        blocks.stream().filter(Block::isHeading).mapToInt(Block::level).min().orElse(0);
    List<Block> result = new ArrayList<>();
    int above = highest - 1;
    for (Block block : blocks) {
      if (block.isHeading()) {
        above = Math.min(6, Math.min(above + 1, highest + block.level() - top));
        result.add(
            Block.heading(above, block.markdown(), block.plain(), block.place(), block.ids()));
      } else {
        result.add(block);
      }
    }
    return result;
  }
}
