package org.nutgraf.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.nutgraf.draft.Draft;
import org.nutgraf.draft.DraftWriter;
import org.nutgraf.draft.Example;
import org.nutgraf.source.Reason;

/** {@code nutgraf init}: a new site, with a small example in it. */
final class InitVerb implements Verb {

  @Override
  public String name() {
    return "init";
  }

  @Override
  public String summary() {
    return "make a new site, with a small example in it";
  }

  @Override
  public List<Operand> operands() {
    return List.of(Operand.needed("FOLDER", "Where; it is made if it isn't there."));
  }

  @Override
  public List<Option> options() {
    return List.of(Program.STACKTRACE);
  }

  @Override
  public int run(Arguments given, Terminal terminal) throws UsageException {
    String name = given.operand(0);
    try {
      Path folder = Path.of(name);
      if (Files.exists(folder) && !isEmpty(folder)) {
        throw new UsageException(folder + " is not an empty folder; init writes into no other");
      }
      Draft draft = Example.draft();
      DraftWriter.write(draft, folder, false);
      int files = draft.files().size();
      terminal.out().print("wrote " + files + " files into " + folder + "; README.md there says what to do with them\n");
      return Program.FINE;
    } catch (InvalidPathException e) {
      throw new UsageException("\"" + name + "\" is no name of a folder: " + e.getReason());
    } catch (IOException e) {
      throw new UsageException("can't write " + Reason.of(e, name));
    }
  }

  // What a repository that was just made has in it counts for nothing.
  private static boolean isEmpty(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return false;
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.allMatch(file -> file.getFileName().toString().equals(".git"));
    }
  }
}
