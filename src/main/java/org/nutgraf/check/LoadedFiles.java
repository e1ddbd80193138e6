package org.nutgraf.check;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.nutgraf.page.Output;
import org.nutgraf.page.Outputs;

/** The style sheets and scripts that a page loads, and how small files get on their way. */
final class LoadedFiles {
  private static final int GZIP_HEADER = 18;

  private LoadedFiles() {}

  /** Those that are files of the site, each once. */
  static List<Output> of(Output.Made page, Outputs outputs) {
    String html = new String(page.bytes(), StandardCharsets.UTF_8);
    List<Output> files = new ArrayList<>();
    for (int tag = html.indexOf('<'); tag >= 0; tag = html.indexOf('<', tag + 1)) {
      boolean style = html.startsWith("<link ", tag);
      if (style || html.startsWith("<script ", tag)) {
        String text = html.substring(tag, Math.max(tag, html.indexOf('>', tag)));
        Output file = !style || text.contains("stylesheet")
            ? outputs.files().get(resolve(page.path(), attribute(text, style ? "href" : "src"))) : null;
        if (file != null && !files.contains(file)) {
          files.add(file);
        }
      }
    }
    return files;
  }

  private static String attribute(String tag, String name) {
    int start = tag.indexOf(" " + name + "=\"");
    int from = start + name.length() + 3;
    int end = start < 0 ? -1 : tag.indexOf('"', from);
    return end < 0 ? "" : tag.substring(from, end);
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
