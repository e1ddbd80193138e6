package org.nutgraf.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nutgraf.GitRepository;
import org.nutgraf.finding.Finding;
import org.nutgraf.page.Output;
import org.nutgraf.pipeline.Build;
import org.nutgraf.pipeline.BuildOptions;
import org.nutgraf.source.SourceReader;

/** What is served while many things happen to the files of a site. */
@Execution(ExecutionMode.CONCURRENT)
@Order(2)
class PreviewTest {
  private static final BuildOptions OPTIONS =
      new BuildOptions(Optional.empty(), false, false, Instant.parse("2026-01-01T00:00:00Z"));
  /** Only a preview that never gets there is waited for so long, in seconds. */
  private static final int PATIENCE = 120;

  @TempDir
  Path root;

  private volatile Instant time = OPTIONS.now();
  private final BlockingQueue<LiveSite.State> states = new LinkedBlockingQueue<>();

  @BeforeEach
  void site() throws IOException {
    write("content/site.yaml", "title: Test\nbase_url: https://example.org/news/\n");
    write("content/index.md", page("Home", "A term0 and a term1."));
    write("content/glossary/hub.md", term("hub", "Used everywhere."));
    writeSections(10);
  }

  private void writeSections(int count) throws IOException {
    for (int i = 0; i < count; i++) {
      write(
          "content/" + (100 + i) + "-section-" + i + ".md",
          page("Section " + i, "It uses term" + i + ", and a hub."));
      write("content/glossary/term" + i + ".md", term("term" + i, "Definition " + i + "."));
    }
  }

  @Test
  void aPageAppearsWhenItIsDueAndGoesWhenItExpires() throws Exception {
    // Just so far away that both are looked for before they come.
    write(
        "content/99-later.md",
        page("Later", "Words.")
            .replaceFirst(
                "\n",
                "\npublishDate: 2026-01-01T01:00:00+00:59\nexpiryDate: 2026-01-01T00:02:00Z\n"));
    time = Instant.parse("2026-01-01T00:00:59.900Z");
    try (Preview preview = preview()) {
      assertThat(next().files()).doesNotContainKey("later/index.html");
      time = Instant.parse("2026-01-01T00:01:00Z");
      assertThat(next().files()).containsKey("later/index.html");
      time = Instant.parse("2026-01-01T00:02:00Z");
      write("content/index.md", page("Home", "Something changes so that the clock is looked at."));
      LiveSite.State state = next();
      while (state.files().containsKey("later/index.html")) {
        // Built before the clock was put on.
        state = next();
      }
    }
  }

  @Test
  void aCheckoutOfHundredsOfFilesIsServedAsBuilt() throws Exception {
    writeSections(200);
    try (Preview preview = preview()) {
      next();
      for (int i = 0; i < 200; i++) {
        write(
            "content/" + (100 + i) + "-section-" + i + ".md",
            page("Section " + i + " anew", "It uses term" + i + "."));
      }
      for (int i = 0; i < 50; i++) {
        Files.delete(root.resolve("content/glossary/term" + i + ".md"));
        write("content/" + (400 + i) + "-more-" + i + ".md", page("More " + i, "And a hub."));
      }
      assertServed();
    }
  }

  @Test
  void datesFollowCommits() throws Exception {
    GitRepository repository = new GitRepository(root);
    repository.commit("2025-03-04T12:00:00+00:00");
    try (Preview preview = preview()) {
      assertThat(homeWith("2025-03-04")).doesNotContain("2025-05-06");
      write("content/index.md", page("Home", "Written anew."));
      assertThat(homeWith("Written anew.")).contains("2025-03-04").doesNotContain("2025-05-06");
      repository.commit("2025-05-06T12:00:00+00:00");
      assertThat(homeWith("2025-05-06")).contains("Written anew.");
    }
  }

  @Test
  void aPageSaysWhichVersionItIs() throws Exception {
    try (Preview preview = preview()) {
      String address = "http://127.0.0.1:" + preview.port() + "/";
      assertThat(get(address).body())
          .contains("<script src=\"/.nutgraf/live.js\" data-version=\"1\" defer></script>");
      write("content/index.md", page("Home", "Other words."));
      assertThat(next().version()).isEqualTo(1);
      assertThat(next().version()).isEqualTo(2);
      assertThat(get(address).body()).contains("live.js\" data-version=\"2\"");
    }
  }

  @Test
  void aTermThatIsUsedEverywhereChangesEverywhere() throws Exception {
    writeSections(200);
    try (Preview preview = preview()) {
      next();
      write("content/glossary/hub.md", term("hub", "Meaning something else."));
      assertServed();
    }
  }

  @Test
  void filesThatAreRenamedMovedAndReplacedAreServedAsBuilt() throws Exception {
    try (Preview preview = preview()) {
      next();
      move("content/100-section-0.md", "content/100-renamed.md");
      Files.createDirectories(root.resolve("content/other"));
      write("content/other/index.md", page("Another story", "With a term3."));
      move("content/101-section-1.md", "content/other/01-moved.md");
      write("content/102-section-2.md.tmp", page("Replaced", "In one go."));
      move("content/102-section-2.md.tmp", "content/102-section-2.md");
      write("templates/html/notfound.peb", "<!DOCTYPE html><title>Nothing</title>");
      write("static/robots-note.txt", "A note.");
      write("content/site.yaml", "title: Another title\nbase_url: https://example.org/news/\n");
      assertServed();
    }
  }

  @Test
  void anEditorsTemporaryFilesChangeNothing() throws Exception {
    try (Preview preview = preview()) {
      LiveSite.State first = next();
      for (String name :
          new String[] {".index.md.swp", "index.md~", "#index.md#", "4913~", ".#index.md"}) {
        write("content/" + name, "half a sentence");
        Files.delete(root.resolve("content/" + name));
      }
      write("content/index.md", page("Home", "The end."));
      LiveSite.State second = next();
      assertThat(second.version()).isEqualTo(first.version() + 1);
      assertThat(second.changed())
          .contains("index.html")
          .allMatch(path -> path.matches("(everything/)?index\\..*|feed.xml|.*"));
      assertThat(states.poll(200, TimeUnit.MILLISECONDS))
          .as("a build that changes nothing")
          .isNull();
    }
  }

  @Test
  void aBuildThatFailsLeavesTheLastGoodSite() throws Exception {
    try (Preview preview = preview()) {
      LiveSite.State good = next();
      write("content/index.md", page("Home", "[x](term:none)"));
      LiveSite.State bad = next();
      assertThat(bad.findings()).anyMatch(Finding::isError);
      assertThat(bad.files()).isSameAs(good.files());
    }
  }

  /** Whatever a rebuild throws, an error of the machine too. */
  @ParameterizedTest
  @ValueSource(
      classes = {
        IllegalStateException.class,
        StackOverflowError.class,
        OutOfMemoryError.class,
        NoClassDefFoundError.class
      })
  void aBugLeavesTheLastGoodSiteAndIsOver(Class<? extends Throwable> kind) throws Exception {
    Throwable bug = kind.getConstructor(String.class).newInstance("of the test");
    LiveSite site = new LiveSite(root, OPTIONS, OPTIONS::now, (sources, options, memo) -> {
      if (sources.texts().get("content/index.md").text().contains("trouble")) {
        LiveSiteBug.raise(bug);
      }
      return Build.whole(sources, options, memo);
    });
    try (Preview preview =
        new Preview(root, site, new InetSocketAddress("127.0.0.1", 0), states::add)) {
      LiveSite.State good = next();
      String address = "http://127.0.0.1:" + preview.port() + "/";
      write("content/index.md", page("Home", "Here is trouble."));
      LiveSite.State broken = next();
      assertThat(broken.bug()).contains(bug);
      assertThat(broken.files()).isSameAs(good.files());
      assertThat(get(address).body()).contains("A <a");
      assertThat(firstEvent(address))
          .contains(
              "data: the site could not be built: this is a bug in nutgraf, please report it: "
                  + bug);
      write("content/index.md", page("Home", "All is well."));
      assertThat(homeWith("All is well.")).isNotEmpty();
      assertThat(site.state().bug()).isEmpty();
    }
  }

  private static String firstEvent(String address) throws Exception {
    try (BufferedReader lines = new BufferedReader(new InputStreamReader(
        URI.create(address + ".nutgraf/events").toURL().openStream(), StandardCharsets.UTF_8))) {
      StringBuilder event = new StringBuilder();
      for (String line = lines.readLine(); !line.isEmpty(); line = lines.readLine()) {
        event.append(line).append('\n');
      }
      return event.toString();
    }
  }

  /** Throws what the compiler would want to have caught. */
  private static final class LiveSiteBug {
    @SuppressWarnings("unchecked")
    static <T extends Throwable> void raise(Throwable bug) throws T {
      throw (T) bug;
    }
  }

  @Test
  void underAnAddressWithAPathEveryLinkLeadsSomewhere() throws Exception {
    try (Preview preview = preview()) {
      next();
      String there = "http://127.0.0.1:" + preview.port();
      HttpResponse<String> lost = get(there + "/news/no/such/page");
      assertThat(lost.statusCode()).isEqualTo(404);
      assertThat(lost.body()).contains("href=\"/news/nutgraf.css\"");
      assertThat(get(there + "/news/nutgraf.css").statusCode()).isEqualTo(200);
      assertThat(get(there + "/news/").body()).contains("term0");
      assertThat(get(there + "/").body()).contains("term0");
    }
  }

  private Preview preview() throws IOException {
    return new Preview(
        root, OPTIONS, () -> time, new InetSocketAddress("127.0.0.1", 0), states::add);
  }

  private LiveSite.State next() throws InterruptedException {
    LiveSite.State state = states.poll(PATIENCE, TimeUnit.SECONDS);
    assertThat(state).as("nothing was built").isNotNull();
    return state;
  }

  /** The home page as soon as it has this text. */
  private String homeWith(String text) throws InterruptedException {
    String page = "";
    while (!page.contains(text)) {
      page = texts(next().files()).getOrDefault("index.html", "");
    }
    return page;
  }

  /** However many builds it takes, in the end the site is what a clean build makes of its files. */
  private void assertServed() throws InterruptedException {
    Map<String, String> clean =
        texts(Build.site(SourceReader.read(root), OPTIONS).files());
    LiveSite.State state = next();
    while (!texts(state.files()).equals(clean) && !states.isEmpty()) {
      state = next();
    }
    while (!texts(state.files()).equals(clean)) {
      state = next();
    }
    assertThat(states.poll(200, TimeUnit.MILLISECONDS))
        .as("a build that changes nothing")
        .isNull();
  }

  private static Map<String, String> texts(Map<String, Output> files) {
    Map<String, String> texts = new TreeMap<>();
    files.forEach((path, output) -> texts.put(
        path,
        output instanceof Output.Made made
            ? new String(made.bytes(), StandardCharsets.UTF_8)
            : ""));
    return texts;
  }

  private static HttpResponse<String> get(String address) throws Exception {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create(address)).build(),
            HttpResponse.BodyHandlers.ofString());
  }

  private static String page(String title, String text) {
    return "---\ntitle: " + title + "\ndescription: A page.\n---\n\n" + text + "\n";
  }

  private static String term(String name, String definition) {
    return "---\nterm: " + name + "\n---\n" + definition + "\n";
  }

  private void move(String from, String to) throws IOException {
    Files.move(root.resolve(from), root.resolve(to), StandardCopyOption.REPLACE_EXISTING);
  }

  private void write(String path, String text) throws IOException {
    Files.createDirectories(root.resolve(path).getParent());
    Files.writeString(root.resolve(path), text);
  }
}
