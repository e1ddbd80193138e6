package org.nutgraf.importer.reading;

import java.util.Optional;

/** The files beside the one that is imported, where its pictures are. */
public interface Nearby {
  Nearby NOTHING = path -> Optional.empty();

  /**
   * @param path relative to the imported file, with {@code /} between names
   * @return empty if there is no such file, or it is none of the import's business
   */
  Optional<byte[]> bytes(String path);
}
