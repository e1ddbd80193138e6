package org.nutgraf.build;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;

/** The site can't be written, for a reason outside the site: a full disk, missing rights, a file in the way. */
public final class WriteException extends Exception {
  private static final long serialVersionUID = 1;

  WriteException(String message) {
    super(message);
  }

  WriteException(Path file, IOException cause) {
    super("can't write " + file + ": " + reason(cause), cause);
  }

  private static String reason(IOException e) {
    String reason = e instanceof FileSystemException f ? f.getReason() : e.getMessage();
    return reason == null ? e.getClass().getSimpleName().replace("Exception", "") : reason;
  }
}
