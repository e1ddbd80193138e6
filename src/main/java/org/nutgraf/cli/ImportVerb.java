package org.nutgraf.cli;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.nutgraf.draft.Draft;
import org.nutgraf.draft.Note;
import org.nutgraf.finding.Finding;
import org.nutgraf.importer.Importer;
import org.nutgraf.importer.story.Destination;
import org.nutgraf.source.Reason;
import org.nutgraf.source.SourceReader;
import org.nutgraf.source.Sources;

/** {@code nutgraf import}: takes in an article, a timeline or a spreadsheet. */
final class ImportVerb implements Verb {
  private static final Operand FILE = Operand.needed(
      "FILE",
      "An article (.txt, .html, .md, .docx), a timeline of TimelineJS (.json)"
          + " or a spreadsheet with events (.csv, .tsv).");
  private static final Option TITLE =
      Option.value("TEXT", "The title, instead of the one that is found.", "--title");
  private static final Option DRY_RUN =
      Option.flag("Say what would be written, and write nothing.", "--dry-run", "-n");

  private static final long LARGEST = 128L << 20;

  @Override
  public String name() {
    return "import";
  }

  @Override
  public String summary() {
    return "make pages of an article, or events of a timeline";
  }

  @Override
  public List<Operand> operands() {
    return List.of(FILE);
  }

  @Override
  public List<Option> options() {
    return SiteOptions.writing(Proposal.STORY, TITLE, Proposal.FORCE, DRY_RUN);
  }

  @Override
  public int run(Arguments given, Terminal terminal) throws UsageException {
    SiteOptions options = SiteOptions.of(given, terminal);
    Path file = path(given.operand(0));
    byte[] bytes = bytes(file);
    Sources sources = SourceReader.read(options.root());
    Optional<String> title =
        Optional.of(given.value(TITLE.name(), "")).filter(text -> !text.isBlank());
    Destination to = new Destination(Proposal.story(given), title, options.site(sources));
    Draft draft =
        Importer.read(file.getFileName().toString(), bytes, path -> beside(file, path), to);
    PrintStream err = terminal.err();
    draft.problems().forEach(problem -> err.print(shown(problem, "error")));
    if (draft.files().isEmpty()) {
      return Program.ERRORS;
    }
    if (!options.quiet()) {
      draft.notes().forEach(note -> err.print(shown(note, "note")));
    }
    Proposal proposal = new Proposal(draft, sources, options, terminal);
    List<Finding> errors = proposal.errors();
    if (given.has(DRY_RUN.name())) {
      draft
          .files()
          .forEach(proposed -> terminal.out().print("would write " + proposed.path() + "\n"));
    } else {
      proposal.write(given.has(Proposal.FORCE.name()));
    }
    options.printer().print(errors);
    return errors.isEmpty() && draft.problems().isEmpty() ? Program.FINE : Program.ERRORS;
  }

  private static String shown(Note note, String weight) {
    return note.place() + ": " + weight + ": " + note.message() + "\n";
  }

  private static Path path(String text) throws UsageException {
    try {
      return Path.of(text);
    } catch (InvalidPathException e) {
      throw new UsageException("\"" + text + "\" is no name of a file: " + e.getReason());
    }
  }

  private static byte[] bytes(Path file) throws UsageException {
    if (Files.exists(file) && !Files.isRegularFile(file) && !Files.isDirectory(file)) {
      throw new UsageException("can't read " + file + ": it is no ordinary file");
    }
    try {
      if (Files.size(file) > LARGEST) {
        throw new UsageException(
            "can't read " + file + ": it has more than " + (LARGEST >> 20) + " MB");
      }
      return Files.readAllBytes(file);
    } catch (NoSuchFileException e) {
      throw new UsageException("there is no file " + file);
    } catch (IOException e) {
      throw new UsageException("can't read " + file + ": "
          + (Files.isDirectory(file) ? "it is a folder" : Reason.of(e)));
    }
  }

  // Only what is in the file's folder or below it.
  private static Optional<byte[]> beside(Path file, String path) {
    try {
      Path folder = requireNonNull(file.toAbsolutePath().getParent()).toRealPath();
      Path found = folder.resolve(path).toRealPath();
      return found.startsWith(folder) && Files.isRegularFile(found)
          ? Optional.of(Files.readAllBytes(found))
          : Optional.empty();
    } catch (IOException | InvalidPathException e) {
      return Optional.empty();
    }
  }
}
