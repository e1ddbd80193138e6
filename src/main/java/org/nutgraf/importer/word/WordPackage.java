package org.nutgraf.importer.word;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.nutgraf.importer.reading.WordCounts;

/**
 * The archive a Word document is (ECMA-376), made harmless: nothing in it leads outside, and it has a reasonable
 * size.
 *
 * <p>Mammoth 1.7.0, the newest for Java, reads pictures from wherever a document says (CVE-2025-11849): it gets
 * none that are outside of the archive.
 *
 * @param bytes the archive, without references to pictures outside of it
 * @param words the words of its text, footnotes included, counted without the help of the library that converts it
 * @param outside the addresses of pictures that were taken out
 */
record WordPackage(byte[] bytes, WordCounts words, List<String> outside) {
  private static final long LARGEST = 256L << 20;
  private static final int MOST_PARTS = 10_000;
  private static final List<String> TEXTS =
      List.of("word/document.xml", "word/footnotes.xml", "word/endnotes.xml");

  /** @throws IOException if it is no such archive, or not a reasonable one */
  static WordPackage open(byte[] bytes) throws IOException {
    ByteArrayOutputStream copy = new ByteArrayOutputStream(bytes.length);
    List<String> outside = new ArrayList<>();
    WordCounts words = new WordCounts();
    boolean found = false;
    long size = 0;
    int parts = 0;
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(bytes)); ZipOutputStream out =
        new ZipOutputStream(copy)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        byte[] part = in.readNBytes((int) (LARGEST - size) + 1);
        size += part.length;
        if (size > LARGEST || ++parts > MOST_PARTS) {
          throw new IOException("this document is too large: more than 256 MB");
        }
        String path = entry.getName();
        found |= path.equals(TEXTS.get(0));
        if (TEXTS.contains(path)) {
          words(new String(part, StandardCharsets.UTF_8), words);
        }
        out.putNextEntry(new ZipEntry(path));
        out.write(isXml(path) ? harmless(path, part, outside) : part);
        out.closeEntry();
      }
    } catch (IllegalArgumentException e) {
      throw new IOException("this is not a Word document (.docx)", e);
    }
    if (!found) {
      throw new IOException("this is not a Word document (.docx)");
    }
    return new WordPackage(copy.toByteArray(), words, outside);
  }

  private static boolean isXml(String path) {
    String lower = path.toLowerCase(Locale.ROOT);
    return lower.endsWith(".xml") || lower.endsWith(".rels");
  }

  private static byte[] harmless(String path, byte[] part, List<String> outside) throws IOException {
    // No part of a document has a document type; one that has could make the parser read files.
    String text = new String(part, StandardCharsets.ISO_8859_1).replace("\0", "");
    if (text.contains("<!DOCTYPE") || text.contains("<!ENTITY")) {
      throw new IOException("this document has a document type in " + path + ", which Word documents don't have");
    }
    if (text.contains("<w:fldSimple")) {
      return withoutFields(part);
    }
    if (!path.toLowerCase(Locale.ROOT).endsWith(".rels")) {
      return part;
    }
    Document relations = Jsoup.parse(new String(part, StandardCharsets.UTF_8), "", Parser.xmlParser());
    boolean changed = false;
    for (Element relation : relations.getElementsByTag("Relationship")) {
      if (relation.attr("TargetMode").equalsIgnoreCase("External") && !relation.attr("Type")
          .endsWith("/hyperlink")) {
        if (relation.attr("Type").endsWith("/image")) {
          outside.add(relation.attr("Target"));
        }
        relation.attr("Target", "outside");
        changed = true;
      }
    }
    return changed ? relations.outerHtml().getBytes(StandardCharsets.UTF_8) : part;
  }

  // Mammoth leaves out what a field shows, such as the number of a page or a reference.
  private static byte[] withoutFields(byte[] part) {
    Document document = Jsoup.parse(new String(part, StandardCharsets.UTF_8), "", Parser.xmlParser());
    document.outputSettings().prettyPrint(false);
    document.getElementsByTag("w:fldSimple").unwrap();
    return document.outerHtml().getBytes(StandardCharsets.UTF_8);
  }

  // Runs of a paragraph make words together; tabs, line ends and cells separate them. What is deleted is in
  // w:delText.
  private static void words(String xml, WordCounts words) {
    Document document = Jsoup.parse(xml, "", Parser.xmlParser());
    for (Element paragraph : document.getElementsByTag("w:p")) {
      StringBuilder text = new StringBuilder();
      for (Element part : paragraph.getAllElements()) {
        Element owner = part.closest("w|p");
        boolean own = owner == paragraph && part.closest("mc|Fallback") == null && part.closest("w|del") == null;
        switch (own ? part.tagName() : "") {
          case "w:t" -> text.append(part.wholeOwnText());
          case "w:tab", "w:br", "w:cr" -> text.append(' ');
          case "w:noBreakHyphen" -> text.append('\u2011');
          default -> { }
        }
      }
      words.add(text.toString());
    }
  }
}
