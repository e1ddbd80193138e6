package org.nutgraf.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.nutgraf.picture.CostCurve;
import org.nutgraf.picture.CostCurve.Ink;
import org.nutgraf.picture.CostCurve.Line;
import org.nutgraf.picture.CostCurve.Point;

/**
 * Prints what {@link WholeBuild} has measured, as Markdown.
 *
 * <p>Arguments: the tables, which may be of several runs on the same machine; with {@code --page}, {@code src/bench/performance.md} gets the
 * result between its comments {@code performance}, and the picture in it is drawn anew.
 */
final class CostReport {
  private static final Path PAGE = Path.of("src/bench/performance.md");
  private static final Path PICTURE = Path.of("src/bench/cost-curve.svg");
  private static final String START = "<!-- performance -->\n";
  private static final String END = "<!-- /performance -->";

  private CostReport() {}

  public static void main(String[] args) throws IOException {
    boolean page = Arrays.asList(args).contains("--page");
    Costs costs = Costs.read(
        Stream.of(args).filter(arg -> !arg.equals("--page")).map(Path::of).toList());
    String markdown = new CostTable(costs).markdown();
    System.out.print(markdown);
    if (page) {
      Files.writeString(PICTURE, picture(costs));
      Files.writeString(PAGE, put(markdown, Files.readString(PAGE)));
    }
  }

  static String picture(Costs costs) {
    return new CostCurve(Stream.of(
                line(Task.BUILD, Ink.FIRST, costs),
                line(Task.HUGO_LINKED, Ink.SECOND, costs),
                line(Task.HUGO, Ink.THIRD, costs))
            .filter(line -> !line.points().isEmpty())
            .toList())
        .svg();
  }

  private static Line line(Task task, Ink ink, Costs costs) {
    return new Line(
        task.title(),
        ink,
        costs.sizes().stream()
            .flatMap(pages -> costs.seconds(task, pages).stream()
                .map(seconds -> seconds.times(1000. / pages))
                .map(each -> new Point(pages, each.median(), each.least(), each.most())))
            .toList());
  }

  /** A page with something else between the comments. */
  static String put(String markdown, String page) {
    int start = page.indexOf(START);
    int end = page.indexOf(END);
    if (start < 0 || end < start) {
      throw new IllegalArgumentException(
          PAGE + " lacks the comments \"" + START.strip() + "\" and \"" + END + "\"");
    }
    return page.substring(0, start + START.length()) + "\n"
        + "![Time per page over the number of pages](" + PICTURE.getFileName() + ")\n\n" + markdown
        + "\n"
        + page.substring(end);
  }
}
