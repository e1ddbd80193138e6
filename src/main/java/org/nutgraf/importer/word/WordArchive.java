package org.nutgraf.importer.word;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * The archive that a Word document is (ECMA-376, part 2): parts, and how they belong together.
 *
 * <p>It is a map of bytes. An address in it is a key of this map or nothing: there is no way from here to a file, a
 * folder or a net.
 *
 * @param parts path without a slash in front → bytes
 */
record WordArchive(Map<String, byte[]> parts) {
  private static final long LARGEST = 128L << 20;
  private static final int LARGEST_XML = 32 << 20;
  private static final int MOST_PARTS = 10_000;
  private static final IOException NONE = new IOException("this is not a Word document (.docx)");

  /**
   * What a part says another one is to it.
   *
   * @param type the last word of its kind, as {@code image}
   * @param outside whether the target is an address outside of the archive
   */
  record Relation(String type, String target, boolean outside) {}

  /** @throws IOException if it is no such archive, or an unreasonably large one */
  static WordArchive open(byte[] bytes) throws IOException {
    Map<String, byte[]> parts = new HashMap<>();
    long size = 0;
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        String path = entry.getName().replaceFirst("^/+", "");
        boolean xml = path.endsWith(".xml") || path.endsWith(".rels");
        int most = (int) Math.min(xml ? LARGEST_XML : LARGEST, LARGEST - size);
        byte[] part = in.readNBytes(most + 1);
        size += part.length;
        if (part.length > most || parts.size() > MOST_PARTS) {
          throw new IOException("this document is too large: unpacked it has more than "
              + (LARGEST >> 20) + " MB, or more than " + (LARGEST_XML >> 20) + " MB in " + path);
        }
        parts.putIfAbsent(path, part);
      }
    } catch (IllegalArgumentException | java.util.zip.ZipException | java.io.EOFException e) {
      throw NONE;
    }
    if (parts.isEmpty()) {
      throw NONE;
    }
    return new WordArchive(parts);
  }

  /** The path of the part that holds the text. */
  String main() throws IOException {
    for (Relation relation : relations("").values()) {
      if (relation.type().equals("officeDocument") && parts.containsKey(relation.target())) {
        return relation.target();
      }
    }
    if (!parts.containsKey("word/document.xml")) {
      throw NONE;
    }
    return "word/document.xml";
  }

  /** A part's content; empty if there is no such part. */
  Optional<WordXml> xml(String path) throws IOException {
    byte[] part = parts.get(path);
    return part == null ? Optional.empty() : Optional.of(WordXml.parse(path, part));
  }

  /** The only part of a kind that another one names, such as its styles. */
  Optional<WordXml> xml(String from, String type) throws IOException {
    for (Relation relation : relations(from).values()) {
      if (relation.type().equals(type) && !relation.outside()) {
        return xml(relation.target());
      }
    }
    return Optional.empty();
  }

  /** Id → what a part says of others; targets in the archive are whole paths. */
  Map<String, Relation> relations(String path) throws IOException {
    int slash = path.lastIndexOf('/') + 1;
    String folder = path.substring(0, slash);
    Map<String, Relation> found = new HashMap<>();
    Optional<WordXml> root = xml(folder + "_rels/" + path.substring(slash) + ".rels");
    for (WordXml element : root.map(WordXml::children).orElse(List.of())) {
      if (element.name().endsWith(":Relationship")) {
        String target = element.get("Target");
        String type = element.get("Type").substring(element.get("Type").lastIndexOf('/') + 1);
        boolean outside =
            element.get("TargetMode").strip().equalsIgnoreCase("External") || !isPath(target);
        found.put(
            element.get("Id"),
            new Relation(type, outside ? target : resolved(folder, target), outside));
      }
    }
    return found;
  }

  private static boolean isPath(String target) {
    return target.indexOf(':') < 0 && target.indexOf('\\') < 0 && !target.startsWith("//");
  }

  private static String resolved(String folder, String target) {
    java.util.ArrayDeque<String> names = new java.util.ArrayDeque<>();
    for (String name : (target.startsWith("/") ? target : folder + target).split("/")) {
      if (name.equals("..")) {
        names.pollLast();
      } else if (!name.isEmpty() && !name.equals(".")) {
        names.addLast(name);
      }
    }
    return String.join("/", names);
  }
}
