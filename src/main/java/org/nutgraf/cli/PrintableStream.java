package org.nutgraf.cli;

import java.io.PrintStream;
import java.util.regex.Pattern;

/**
 * Prints text in which there is nothing that terminals obey but line ends and colours (SGR of ECMA-48): names of files and
 * words of documents are other people's.
 */
final class PrintableStream extends PrintStream {
  private static final Pattern OBEYED =
      Pattern.compile("(\033\\[[0-9;]{0,9}m)|[\\p{Cc}\u202A-\u202E\u2066-\u2069&&[^\n\r\t]]");

  // In whose encoding it is printed.
  private final PrintStream to;

  PrintableStream(PrintStream to) {
    super(to);
    this.to = to;
  }

  @Override
  public void print(String text) {
    to.print(OBEYED
        .matcher(text)
        .replaceAll(found -> found.group(1) == null ? "\uFFFD" : found.group(1)));
  }
}
