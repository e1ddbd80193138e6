package org.nutgraf.serve;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.nutgraf.pipeline.BuildOptions;

/** Serves a site and keeps it up to date until it is closed. */
public final class Preview implements AutoCloseable {
  private final LiveSite site;
  private final SiteServer server;
  private final FolderWatch watch;
  private final Thread thread;

  /**
   * Builds the site, serves it and watches its folders.
   *
   * @param address where to listen; port 0 takes a free one
   * @param rebuilt is told of every build that came out different, on a thread of its own
   * @throws IOException if the address can't be had
   */
  public Preview(Path root, BuildOptions options, InetSocketAddress address, Consumer<LiveSite.State> rebuilt)
      throws IOException {
    GitMoves moves = new GitMoves(root);
    this.site = new LiveSite(root, options, moves);
    this.watch = new FolderWatch(root, moves.log());
    rebuilt.accept(site.rebuild());
    this.server = new SiteServer(site, address);
    this.thread = new Thread(() -> keepUp(rebuilt), "watch");
    thread.setDaemon(true);
    thread.start();
  }

  public int port() {
    return server.port();
  }

  /** Waits until it is closed. */
  public void join() throws InterruptedException {
    thread.join();
  }

  private void keepUp(Consumer<LiveSite.State> rebuilt) {
    try {
      while (watch.await()) {
        long before = site.state().version();
        LiveSite.State now = site.rebuild();
        if (now.version() != before) {
          rebuilt.accept(now);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() throws IOException {
    watch.close();
    server.close();
    thread.interrupt();
  }
}
