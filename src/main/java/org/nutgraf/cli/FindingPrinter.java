package org.nutgraf.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import org.nutgraf.finding.Finding;
import org.nutgraf.finding.FindingFormat;
import org.nutgraf.finding.Rule;
import org.nutgraf.finding.SourceFile;

/**
 * Prints findings in the format that was asked for.
 *
 * @param findings where they go: text is for people, other formats are results
 * @param messages where to say other things to people, so that they don't get mixed up with results
 */
record FindingPrinter(FindingFormat format, PrintStream findings, PrintStream messages) {

  static FindingPrinter of(String format, Path root, Terminal terminal) throws UsageException {
    PrintStream out = terminal.out();
    PrintStream err = terminal.err();
    Path here = Path.of("").toAbsolutePath();
    switch (format) {
      case "text":
        return new FindingPrinter(
            FindingFormat.text(terminal.colour()).below(folder(root, here)), err, out);
      case "json":
        return new FindingPrinter(FindingFormat.json().below(folder(root, here)), out, err);
      case "github":
        return new FindingPrinter(
            FindingFormat.github().below(folder(root, repository(terminal, here))), out, err);
      case "sarif":
        return new FindingPrinter(
            FindingFormat.sarif().below(folder(root, repository(terminal, here))), out, err);
      default:
        throw new UsageException(
            "--format is \"" + format + "\"; it has to be text, github, json or sarif");
    }
  }

  void print(List<Finding> list) {
    print(format.format(list));
  }

  /** Prints what was formatted before. */
  void print(String formatted) {
    findings.print(formatted);
  }

  /** A finding in this format, by which formats can be told apart. */
  String sample() {
    return format.format(
        List.of(Finding.of(new SourceFile("a", "a").whole(), Rule.NO_CONTENT, "a", "a")));
  }

  // GitHub wants paths as they are in the repository.
  private static Path repository(Terminal terminal, Path here) {
    String workspace = terminal.variable("GITHUB_WORKSPACE");
    return workspace.isEmpty() ? here : Path.of(workspace);
  }

  // How to reach the root from a folder; all of its path if it is elsewhere.
  private static String folder(Path root, Path from) {
    Path absolute = root.toAbsolutePath().normalize();
    Path shown = absolute.startsWith(from) ? from.relativize(absolute) : absolute;
    String text = shown.toString().replace('\\', '/');
    return text.isEmpty() || text.endsWith("/") ? text : text + "/";
  }
}
