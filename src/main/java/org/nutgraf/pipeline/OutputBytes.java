package org.nutgraf.pipeline;

import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import org.nutgraf.page.Output;

/** Compares and writes the bytes of an output. */
final class OutputBytes {
  private static final int CHUNK = 1 << 16;

  private OutputBytes() {}

  /** Whether there is a file with these bytes at a place. */
  static boolean areAt(Output output, Path file) throws IOException {
    try {
      return areIn(output, file, OutputTree.attributes(file));
    } catch (NoSuchFileException e) {
      return false;
    }
  }

  /** Whether what was found at a place is a file with these bytes. */
  static boolean areIn(Output output, Path file, BasicFileAttributes found) throws IOException {
    return found.isRegularFile() && found.size() == size(output) && areSame(output, file);
  }

  private static long size(Output output) {
    return output instanceof Output.FromFile from
        ? from.asset().size()
        : ((Output.Made) output).bytes().length;
  }

  private static boolean areSame(Output output, Path file) throws IOException {
    if (output instanceof Output.Made made) {
      return Arrays.equals(Files.readAllBytes(file), made.bytes());
    }
    try (InputStream wanted = ((Output.FromFile) output).asset().open();
        InputStream found = Files.newInputStream(file)) {
      byte[] a = new byte[CHUNK];
      byte[] b = new byte[CHUNK];
      while (true) {
        int lengthA = wanted.readNBytes(a, 0, CHUNK);
        int lengthB = found.readNBytes(b, 0, CHUNK);
        if (!Arrays.equals(a, 0, lengthA, b, 0, lengthB)) {
          return false;
        }
        if (lengthA < CHUNK) {
          return true;
        }
      }
    }
  }

  /** Writes a file that isn't there yet. */
  static void write(Output output, Path file) throws IOException {
    if (output instanceof Output.Made made) {
      Files.write(file, made.bytes(), CREATE_NEW, WRITE);
    } else {
      try (InputStream in = ((Output.FromFile) output).asset().open();
          OutputStream out = Files.newOutputStream(file, CREATE_NEW, WRITE)) {
        in.transferTo(out);
      }
    }
  }
}
