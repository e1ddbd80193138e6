package org.nutgraf.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Measures all tasks at one size. Each run starts a process of its own and writes into a folder that isn't there yet, but
 * for the builds after a build; nothing is deleted between runs, since many disks are slow for minutes after that.
 */
final class Rounds {
  private static final Path HUGO_TEMPLATES = Path.of("src/bench/hugo");
  private static final String PAGE = "content/story-00001/index.md";

  private static final List<Task> ORDER = List.of(
      Task.BUILD,
      Task.HUGO_LINKED,
      Task.WRITE,
      Task.LIBRARIES,
      Task.HUGO,
      Task.AGAIN,
      Task.ONE_PAGE,
      Task.MORE_TERMS);

  private final SiteSize size;
  private final Path work;
  private final Path site;
  private final Path moreTerms;
  private final Path hugo;
  private final Path libraries;
  private final Path log;
  private final Set<Task> tasks = EnumSet.allOf(Task.class);
  private final Map<Task, long[]> counts = new EnumMap<>(Task.class);
  private int retired;

  /**
   * @param work an empty folder
   * @param libraries a jar that {@link Programs#jar} made
   */
  Rounds(SiteSize size, Path work, Path libraries, boolean withHugo) throws IOException {
    this.size = size;
    this.libraries = libraries;
    this.work = work.toAbsolutePath();
    site = Files.createDirectories(this.work.resolve("nutgraf"));
    moreTerms = Files.createDirectories(this.work.resolve("more-terms"));
    hugo = Files.createDirectories(this.work.resolve("hugo"));
    log = this.work.resolve("log");
    MadeSite made = new MadeSite(size.pages(), size.terms());
    MadeFolder.forNutgraf(made, site);
    MadeFolder.forNutgraf(new MadeSite(size.pages(), size.terms(), 10 * size.terms()), moreTerms);
    if (withHugo) {
      MadeFolder.forHugo(made, hugo);
      Folders.copy(HUGO_TEMPLATES, hugo);
    } else {
      tasks.removeAll(Set.of(Task.HUGO, Task.HUGO_LINKED));
    }
  }

  /** Measures every task once, by turns. A task that fails is said, and left out from then on. */
  void round(int number, Consumer<Measurement> results) throws IOException {
    Path out = Files.createDirectories(work.resolve("round-" + number));
    for (Task task : ORDER) {
      if (tasks.contains(task)) {
        try {
          results.accept(measured(task, out));
        } catch (IOException e) {
          System.err.println(task.title() + ", " + size.pages() + " pages: " + e.getMessage());
          tasks.remove(task);
        }
      }
    }
  }

  private Measurement measured(Task task, Path out) throws IOException {
    new ProcessBuilder("sync").start().onExit().join();
    Path built = out.resolve("nutgraf");
    Path folder =
        switch (task) {
          case BUILD, AGAIN, ONE_PAGE -> built;
          default -> out.resolve(task.name());
        };
    Cost cost =
        switch (task) {
          case BUILD -> afresh(site, folder);
          case AGAIN -> run(Programs.nutgraf(site, folder));
          case ONE_PAGE -> onePage(folder);
          case MORE_TERMS -> afresh(moreTerms, folder);
          case HUGO_LINKED ->
            Trial.of(Programs.hugo(hugo, folder), Map.of("HUGO_PARAMS_GLOSSARY", "true"), log);
          case HUGO -> run(Programs.hugo(hugo, folder));
          case LIBRARIES -> run(Programs.plainLibraries(libraries, site, list(built), folder));
          case WRITE -> run(Programs.plainWriter(list(built), folder));
        };
    long[] counted =
        counts.containsKey(task) ? counts.get(task) : count(task, new BuiltFolder(folder));
    counts.put(task, counted);
    return new Measurement(size.pages(), size.terms(), task, cost, counted[0], counted[1]);
  }

  private Cost run(List<String> command) throws IOException {
    return Trial.of(command, Map.of(), log);
  }

  // Without anything that builds before have left in the site's folder.
  private Cost afresh(Path root, Path folder) throws IOException {
    Path kept = root.resolve("target");
    if (Files.exists(kept)) {
      Files.move(kept, work.resolve("retired-" + ++retired));
    }
    return run(Programs.nutgraf(root, folder));
  }

  private Cost onePage(Path folder) throws IOException {
    Path page = site.resolve(PAGE);
    String text = Files.readString(page);
    Files.writeString(page, text + "\nThis is new.\n");
    try {
      Cost cost = run(Programs.nutgraf(site, folder));
      if (!Files.readString(folder.resolve(MadeSite.address(0)).resolve("index.html"))
          .contains("This is new.")) {
        throw new IOException("the changed page is as it was");
      }
      return cost;
    } finally {
      Files.writeString(page, text);
    }
  }

  private Path list(Path built) throws IOException {
    Path list = work.resolve("files");
    if (!Files.exists(list)) {
      new BuiltFolder(built).list(list);
    }
    return list;
  }

  // Files, and links to terms. A site without them would be no comparable work.
  private long[] count(Task task, BuiltFolder built) throws IOException {
    boolean plain = task == Task.WRITE || task == Task.LIBRARIES;
    long links = plain ? 0 : built.links(size.pages());
    if (links == 0 && !plain && task != Task.HUGO) {
      throw new IOException("no page has a link to a term");
    }
    return new long[] {built.files(), links};
  }
}
