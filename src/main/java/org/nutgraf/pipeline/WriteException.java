package org.nutgraf.pipeline;

import java.io.IOException;
import java.nio.file.Path;
import org.nutgraf.source.Reason;

/** The site can't be written, for a reason outside the site: a full disk, missing rights, a file in the way. */
public final class WriteException extends Exception {
  private static final long serialVersionUID = 1;

  WriteException(String message) {
    super(message);
  }

  WriteException(Path file, IOException cause) {
    super("can't write " + file + ": " + Reason.of(cause), cause);
  }
}
