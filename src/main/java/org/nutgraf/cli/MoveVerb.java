package org.nutgraf.cli;

import java.io.IOException;
import java.util.List;
import org.nutgraf.content.Now;
import org.nutgraf.finding.Finding;
import org.nutgraf.move.CantMove;
import org.nutgraf.move.MoveWriter;
import org.nutgraf.move.Mover;
import org.nutgraf.pipeline.Build;
import org.nutgraf.pipeline.BuildOptions;
import org.nutgraf.source.Reason;
import org.nutgraf.source.Sources;

/** {@code nutgraf move}: renames something with all that refers to it. */
final class MoveVerb implements Verb {
  @Override
  public String name() {
    return "move";
  }

  @Override
  public String summary() {
    return "rename anything, with all that refers to it";
  }

  @Override
  public List<Operand> operands() {
    return List.of(
        Operand.needed(
            "OLD",
            "What to rename: a file or a story's folder in content/, or source:ID, term:ID, claim:ID, event:ID."),
        Operand.needed(
            "NEW", "Its new file, folder or id; without a folder it stays where it is."));
  }

  @Override
  public List<Option> options() {
    return SiteOptions.writing();
  }

  @Override
  public int run(Arguments given, Terminal terminal) throws UsageException {
    SiteOptions options = SiteOptions.of(given, terminal);
    Sources sources = options.read();
    List<Finding> before = findings(sources, options);
    List<Finding> errors = before.stream().filter(Finding::isError).toList();
    if (!errors.isEmpty()) {
      return refused(
          errors,
          "nothing was moved: what has errors may refer to it without being found\n",
          options,
          terminal);
    }
    try {
      Mover.Moved moved =
          Mover.moved(sources, new Now(options.build().now()), given.operand(0), given.operand(1));
      List<Finding> worse = moved.worse(before, findings(moved.sources(), options));
      if (!worse.isEmpty()) {
        return refused(
            worse, "nothing was moved: this would be wrong afterwards\n", options, terminal);
      }
      MoveWriter.write(moved, sources, options.root());
      if (!options.quiet()) {
        moved
            .files()
            .forEach((from, to) -> terminal.out().print("moved " + from + " to " + to + "\n"));
        moved.added().keySet().forEach(path -> terminal.out().print("wrote " + path + "\n"));
        moved.texts().keySet().forEach(path -> terminal
            .out()
            .print("changed " + moved.files().getOrDefault(path, path) + "\n"));
      }
      return Program.FINE;
    } catch (CantMove e) {
      throw new UsageException(String.valueOf(e.getMessage()));
    } catch (IOException e) {
      throw new UsageException("can't write " + Reason.of(e, options.root()));
    }
  }

  // Drafts and what waits refer to things as well.
  private static List<Finding> findings(Sources sources, SiteOptions options) {
    return Build.site(
            sources,
            new BuildOptions(
                options.build().baseUrl(), true, true, options.build().now()))
        .findings();
  }

  private static int refused(
      List<Finding> findings, String why, SiteOptions options, Terminal terminal) {
    options.printer().print(findings);
    terminal.err().print(why);
    return Program.ERRORS;
  }
}
