package org.nutgraf.serve;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.nutgraf.pipeline.BuildOptions;
import org.nutgraf.source.git.GitState;

/** Serves a site and keeps it up to date until it is closed. */
public final class Preview implements AutoCloseable {
  private final LiveSite site;
  private final SiteServer server;
  private final FolderWatch watch;
  private final Thread thread;
  private final AtomicReference<Throwable> failure = new AtomicReference<>();

  /**
   * Builds the site, serves it and watches its folders.
   *
   * @param clock what time it is
   * @param address where to listen; port 0 takes a free one
   * @param rebuilt is told of every build that came out different, on a thread of its own
   * @throws IOException if the address can't be had
   */
  public Preview(
      Path root,
      BuildOptions options,
      InstantSource clock,
      InetSocketAddress address,
      Consumer<LiveSite.State> rebuilt)
      throws IOException {
    this(root, new LiveSite(root, options, clock), address, rebuilt);
  }

  Preview(Path root, LiveSite site, InetSocketAddress address, Consumer<LiveSite.State> rebuilt)
      throws IOException {
    this.site = site;
    this.watch = new FolderWatch(root, new GitState(root));
    rebuilt.accept(site.rebuild());
    this.server = new SiteServer(site, address);
    this.thread = new Thread(() -> keepUp(rebuilt), "watch");
    thread.setDaemon(true);
    thread.start();
  }

  public int port() {
    return server.port();
  }

  /**
   * Waits until it is closed.
   *
   * @throws IllegalStateException if it can't notice changes any more, with the reason as its cause
   */
  public void join() throws InterruptedException {
    thread.join();
    if (failure.get() != null) {
      throw new IllegalStateException("the folders of the site are watched no more", failure.get());
    }
  }

  private void keepUp(Consumer<LiveSite.State> rebuilt) {
    try {
      while (watch.await(site::rest)) {
        long before = site.state().version();
        LiveSite.State now = site.rebuild();
        if (now.version() != before) {
          rebuilt.accept(now);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException | Error e) {
      failure.set(e);
    }
  }

  @Override
  public void close() throws IOException {
    watch.close();
    server.close();
    thread.interrupt();
  }
}
