package org.nutgraf.check.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.nutgraf.page.Output;

/**
 * What a page loads, and how small it gets on its way.
 *
 * @param size of the page itself, compressed
 * @param others the paths of its style sheets and scripts, as far as they are addresses of this site
 */
record LoadedFiles(int size, List<String> others) {
  private static final int GZIP_HEADER = 18;

  static LoadedFiles of(Output.Made page) {
    // Tags are ASCII: only their addresses need to be decoded.
    String html = new String(page.bytes(), StandardCharsets.ISO_8859_1);
    Set<String> paths = new LinkedHashSet<>();
    for (int tag = html.indexOf('<'); tag >= 0; tag = html.indexOf('<', tag + 1)) {
      boolean style = html.startsWith("<link ", tag);
      if (style || html.startsWith("<script ", tag)) {
        String text = html.substring(tag, Math.max(tag, html.indexOf('>', tag)));
        String address = attribute(text, style ? "href" : "src");
        if (!address.isEmpty() && (!style || attribute(text, "rel").contains("stylesheet"))) {
          paths.add(resolve(page.path(), address));
        }
      }
    }
    return new LoadedFiles(compressed(page), List.copyOf(paths));
  }

  private static String attribute(String tag, String name) {
    int start = tag.indexOf(" " + name + "=\"");
    int from = start + name.length() + 3;
    int end = start < 0 ? -1 : tag.indexOf('"', from);
    return end < 0
        ? ""
        : new String(
            tag.substring(from, end).getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
  }

  private static String resolve(String from, String address) {
    List<String> parts = new ArrayList<>(List.of(from.split("/")));
    parts.remove(parts.size() - 1);
    for (String part : address.split("[?#]", 2)[0].split("/")) {
      if (part.equals("..") && !parts.isEmpty()) {
        parts.remove(parts.size() - 1);
      } else if (!part.equals(".")) {
        parts.add(part);
      }
    }
    return String.join("/", parts);
  }

  /** The size of a file as a server sends it, with gzip. */
  static int compressed(Output file) {
    int[] count = {GZIP_HEADER};
    OutputStream counter = new OutputStream() {
      @Override
      public void write(int b) {
        count[0]++;
      }

      @Override
      public void write(byte[] bytes, int offset, int length) {
        count[0] += length;
      }
    };
    Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
    try (OutputStream out = new DeflaterOutputStream(counter, deflater)) {
      if (file instanceof Output.Made made) {
        out.write(made.bytes());
      } else if (file instanceof Output.Copied copied) {
        try (InputStream in = copied.asset().open()) {
          in.transferTo(out);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(file.path() + " can't be read", e);
    } finally {
      deflater.end();
    }
    return count[0];
  }
}
