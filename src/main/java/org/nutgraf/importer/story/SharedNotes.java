package org.nutgraf.importer.story;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.nutgraf.importer.reading.Block;
import org.nutgraf.importer.story.StoryFiles.Part;
import org.nutgraf.markdown.PlainHtml;

/** Footnotes that several parts of a story name: a footnote belongs to its file, so each of them gets its text. */
final class SharedNotes {
  private static final Pattern TEXT = Pattern.compile("^\\[\\^([^\\]\\s]+)]: ");
  private static final Pattern MARK = Pattern.compile("(?<!\\\\)\\[\\^([^\\]\\s]+)]");
  /** How many characters may stand again, in all. */
  private static final int MOST = 1 << 20;

  private final Map<String, Block> texts = new HashMap<>();
  private final List<String> repeated;
  private int size;

  private SharedNotes(List<Part> parts, List<String> repeated) {
    this.repeated = repeated;
    parts.forEach(part -> part.blocks().forEach(block -> {
      Matcher text = TEXT.matcher(block.markdown());
      if (text.find()) {
        texts.putIfAbsent(text.group(1), block);
      }
    }));
  }

  /** The parts with the texts that they lacked, at their ends. Adds to {@code repeated} what stands again. */
  static List<Part> in(List<Part> parts, List<String> repeated) {
    SharedNotes notes = new SharedNotes(parts, repeated);
    return notes.texts.isEmpty() ? parts : parts.stream().map(notes::whole).toList();
  }

  private Part whole(Part part) {
    List<Block> blocks = new ArrayList<>(part.blocks());
    Set<String> there = new HashSet<>();
    for (Block block : blocks) {
      Matcher text = TEXT.matcher(block.markdown());
      if (text.find()) {
        there.add(text.group(1));
      }
    }
    Deque<Block> unread = new ArrayDeque<>(blocks);
    while (!unread.isEmpty()) {
      Matcher marks = MARK.matcher(unread.pop().markdown());
      while (marks.find()) {
        Block text = texts.get(marks.group(1));
        if (text != null && there.add(marks.group(1)) && size + text.markdown().length() <= MOST) {
          size += text.markdown().length();
          blocks.add(text);
          unread.add(text);
          repeated.add(
              Jsoup.parseBodyFragment(PlainHtml.of(text.markdown())).body().text());
        }
      }
    }
    return new Part(part.file(), part.title(), part.heads(), blocks);
  }
}
