package org.nutgraf.template;

import io.pebbletemplates.pebble.extension.writer.SpecializedWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Collects what a template prints, in UTF-8. Piece by piece, as most of them are ASCII, which costs nothing to encode;
 * a surrogate pair is never parted, because what is printed are whole texts.
 */
final class PrintedBytes extends Writer implements SpecializedWriter {
  private byte[] bytes = new byte[1 << 14];
  private int length;

  @Override
  public void writeSpecialized(String value) {
    byte[] piece = value.getBytes(StandardCharsets.UTF_8);
    if (length + piece.length > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + piece.length));
    }
    System.arraycopy(piece, 0, bytes, length, piece.length);
    length += piece.length;
  }

  @Override
  public void write(char[] chars, int from, int length) {
    writeSpecialized(new String(chars, from, length));
  }

  @Override
  public void writeSpecialized(int value) {
    writeSpecialized(String.valueOf(value));
  }

  @Override
  public void writeSpecialized(long value) {
    writeSpecialized(String.valueOf(value));
  }

  @Override
  public void writeSpecialized(double value) {
    writeSpecialized(String.valueOf(value));
  }

  @Override
  public void writeSpecialized(float value) {
    writeSpecialized(String.valueOf(value));
  }

  @Override
  public void writeSpecialized(short value) {
    writeSpecialized(String.valueOf(value));
  }

  @Override
  public void writeSpecialized(byte value) {
    writeSpecialized(String.valueOf(value));
  }

  @Override
  public void writeSpecialized(char value) {
    writeSpecialized(String.valueOf(value));
  }

  @Override
  public void flush() {}

  @Override
  public void close() {}

  byte[] bytes() {
    return Arrays.copyOf(bytes, length);
  }
}
