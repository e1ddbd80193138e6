package org.nutgraf.source;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Locale;

/** Why the system refused a file, in words that need no Java. */
public final class Reason {
  private Reason() {}

  /** The reason without the path, for a message that names the path itself. */
  public static String of(IOException e) {
    if (e instanceof AccessDeniedException) {
      return "permission denied";
    }
    if (e instanceof FileAlreadyExistsException) {
      return "a file is in the way";
    }
    if (e instanceof NoSuchFileException) {
      return "there is no such place";
    }
    String reason = e instanceof FileSystemException f ? f.getReason() : e.getMessage();
    return reason == null ? e.getClass().getSimpleName() : reason.toLowerCase(Locale.ROOT);
  }

  /** The reason behind the path that the system named; if it named none, behind another one. */
  public static String of(IOException e, Object otherwise) {
    String file = e instanceof FileSystemException f ? f.getFile() : null;
    return (file == null ? otherwise : file) + ": " + of(e);
  }
}
