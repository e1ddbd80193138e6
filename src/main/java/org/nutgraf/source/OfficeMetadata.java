package org.nutgraf.source;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/** Looks for authors in documents of Office (ECMA-376) and OpenDocument (ISO 26300), which are archives of XML. */
final class OfficeMetadata {
  /** Element that has words → whom it names. */
  private static final Map<String, String> PEOPLE = Map.of(
      "dc:creator",
      "its author",
      "cp:lastModifiedBy",
      "who changed it last",
      "meta:initial-creator",
      "its author",
      "Manager",
      "a manager",
      "Company",
      "a company",
      "meta:printed-by",
      "who printed it");

  private static final Pattern SIGNED = Pattern.compile(
      "\\bw:author=\"[^\"]|<author>[^<]|<p:cmAuthor\\b|\\bdisplayName=\"[^\"]|<office:annotation\\b");
  private static final int PART = 4 << 20;

  private OfficeMetadata() {}

  static void read(InputStream in, Set<String> found) throws IOException {
    try (ZipInputStream zip = new ZipInputStream(in)) {
      int left = PrivateMetadata.MOST;
      for (ZipEntry entry = zip.getNextEntry();
          entry != null && left > 0;
          entry = zip.getNextEntry()) {
        byte[] bytes = zip.readNBytes(Math.min(PART, left));
        left -= bytes.length;
        part(entry.getName(), bytes, found);
      }
    } catch (ZipException | EOFException | IllegalArgumentException e) {
      // It is no archive, or its names can't be read: nobody learns anything of it.
      return;
    }
  }

  private static void part(String name, byte[] bytes, Set<String> found) {
    if (name.endsWith(".jpeg") || name.endsWith(".jpg")) {
      PrivateMetadata.pictures(new String(bytes, StandardCharsets.ISO_8859_1), found);
    }
    if (!name.endsWith(".xml")) {
      return;
    }
    String xml = new String(bytes, StandardCharsets.UTF_8);
    if (name.startsWith("docProps/") || name.equals("meta.xml")) {
      PEOPLE.forEach((element, whom) -> {
        if (Pattern.compile("<(?:\\w+:)?" + element + "\\b[^>/]*>[^<\\s]")
            .matcher(xml)
            .find()) {
          found.add(whom + " (" + name + ")");
        }
      });
    } else if (SIGNED.matcher(xml).find()) {
      found.add("who commented or changed it (" + name + ")");
    }
  }
}
