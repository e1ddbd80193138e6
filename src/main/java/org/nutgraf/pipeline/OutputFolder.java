package org.nutgraf.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Says which folders a site must not be written to. */
public final class OutputFolder {
  private static final List<String> SOURCES =
      List.of("content", "templates", "static", "src", ".git");

  private OutputFolder() {}

  /**
   * Why a site must not be written to a folder, because it would mix with its own sources.
   *
   * @param root the site's root
   * @return empty if the folder is all right
   */
  public static Optional<String> refusal(Path root, Path folder) {
    String shown = "the output folder " + (folder.toString().isEmpty() ? "." : folder);
    if (Files.exists(folder) && !Files.isDirectory(folder)) {
      return Optional.of(shown + " is a file");
    }
    Path realRoot = real(root);
    Path realFolder = real(folder);
    if (realRoot.startsWith(realFolder)) {
      return Optional.of(shown + " holds the site's sources");
    }
    for (String name : SOURCES) {
      Path source = real(root.resolve(name));
      if (realFolder.startsWith(source) || source.startsWith(realFolder)) {
        return Optional.of(shown + " is not apart from the sources in " + name + "/");
      }
    }
    return Optional.empty();
  }

  // Symbolic links resolved, as far as the path exists.
  static Path real(Path path) {
    Path absolute = path.toAbsolutePath().normalize();
    for (Path known = absolute; known != null; known = known.getParent()) {
      try {
        return known.toRealPath().resolve(known.relativize(absolute)).normalize();
      } catch (IOException e) {
        // Not there yet: its parent may be.
      }
    }
    return absolute;
  }
}
