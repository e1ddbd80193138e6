package org.nutgraf.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StaticServerTest {

  @TempDir
  Path folder;

  private final HttpClient client = HttpClient.newHttpClient();

  @BeforeEach
  void site() throws IOException {
    Files.writeString(folder.resolve("index.html"), "home");
    Files.writeString(folder.resolve("404.html"), "nothing here");
    Files.createDirectories(folder.resolve("timeline"));
    Files.writeString(folder.resolve("timeline/index.html"), "timeline");
    Files.writeString(folder.resolve("style.css"), "p { margin: 0 }");
  }

  @Test
  void servesFoldersAndFilesWithTheirTypes() throws Exception {
    try (StaticServer server = StaticServer.serve(folder, "/")) {
      assertThat(get(server.url()).body()).isEqualTo("home");
      assertThat(get(server.url() + "timeline/").body()).isEqualTo("timeline");
      HttpResponse<String> css = get(server.url() + "style.css");
      assertThat(css.headers().firstValue("Content-Type")).contains("text/css; charset=utf-8");
    }
  }

  @Test
  void addsTheMissingSlashOfAFolder() throws Exception {
    try (StaticServer server = StaticServer.serve(folder, "/any/sub/path/")) {
      HttpResponse<String> response = get(server.url() + "timeline");
      assertThat(response.statusCode()).isEqualTo(301);
      assertThat(response.headers().firstValue("Location")).contains("/any/sub/path/timeline/");
    }
  }

  @Test
  void answersWith404ForWhatIsNotThere() throws Exception {
    try (StaticServer server = StaticServer.serve(folder, "/any/sub/path/")) {
      HttpResponse<String> missing = get(server.url() + "no/such/page/");
      assertThat(missing.statusCode()).isEqualTo(404);
      assertThat(missing.body()).isEqualTo("nothing here");
      URI outside = URI.create(server.url()).resolve("/style.css");
      assertThat(get(outside.toString()).statusCode()).isEqualTo(404);
    }
  }

  private HttpResponse<String> get(String url) throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(URI.create(url)).build(), HttpResponse.BodyHandlers.ofString());
  }
}
