package org.nutgraf.template;

import io.pebbletemplates.pebble.extension.writer.SpecializedWriter;
import java.io.Writer;

/** Collects what a template prints. */
final class Output extends Writer implements SpecializedWriter {
  private final StringBuilder text = new StringBuilder(1 << 14);

  @Override
  public void write(char[] chars, int from, int length) {
    text.append(chars, from, length);
  }

  @Override
  public void writeSpecialized(String value) {
    text.append(value);
  }

  @Override
  public void writeSpecialized(int value) {
    text.append(value);
  }

  @Override
  public void writeSpecialized(long value) {
    text.append(value);
  }

  @Override
  public void writeSpecialized(double value) {
    text.append(value);
  }

  @Override
  public void writeSpecialized(float value) {
    text.append(value);
  }

  @Override
  public void writeSpecialized(short value) {
    text.append(value);
  }

  @Override
  public void writeSpecialized(byte value) {
    text.append(value);
  }

  @Override
  public void writeSpecialized(char value) {
    text.append(value);
  }

  @Override
  public void flush() {}

  @Override
  public void close() {}

  @Override
  public String toString() {
    return text.toString();
  }
}
