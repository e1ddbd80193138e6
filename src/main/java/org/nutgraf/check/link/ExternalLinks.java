package org.nutgraf.check.link;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.nutgraf.check.galley.Weighing;
import org.nutgraf.finding.Finding;
import org.nutgraf.finding.Location;
import org.nutgraf.finding.Rule;
import org.nutgraf.page.RenderedSite;

/**
 * Whether the pages of other sites that texts and sources link to are still there. Each host is asked one thing at
 * a time with a pause in between; several hosts are asked at once.
 */
public final class ExternalLinks {
  private static final int HOSTS_AT_ONCE = 8;

  /**
   * @param findings what is dead or has moved, sorted and with the weight that the site wants
   * @param unsure the addresses that could not be checked, with the reason; if it is that no
   *     host is found at all, there is one entry for all
   */
  public record Report(List<Finding> findings, SortedMap<String, String> unsure) {}

  private final LinkProbe probe;
  private final LinkCache cache;
  private final Duration pause;

  /** @param pause between two questions to one host */
  public ExternalLinks(LinkProbe probe, LinkCache cache, Duration pause) {
    this.probe = probe;
    this.cache = cache;
    this.pause = pause;
  }

  /** Is told how far the asking has come, from any thread. */
  public interface Watcher {
    void asked(int pages, int all);
  }

  /** @param languages the site in each of its languages, the original first */
  public Report check(List<RenderedSite> languages, Watcher watcher) throws InterruptedException {
    SortedMap<String, Set<Location>> places = new TreeMap<>();
    // What all languages have in common is linked once.
    languages.forEach(site -> OutsideAddresses.of(site)
        .forEach((address, linked) ->
            places.computeIfAbsent(address, first -> new LinkedHashSet<>()).addAll(linked)));
    Map<String, List<String>> byHost = new TreeMap<>();
    places.keySet().forEach(address -> OutsideAddresses.host(address)
        .ifPresent(
            host -> byHost.computeIfAbsent(host, key -> new ArrayList<>()).add(address)));
    Map<String, LinkAnswer> answers = new ConcurrentHashMap<>();
    ExecutorService threads = Executors.newFixedThreadPool(HOSTS_AT_ONCE);
    try {
      List<Future<?>> running = new ArrayList<>();
      byHost
          .values()
          .forEach(addresses -> running.add(threads.submit(
              () -> ask(addresses, answers, () -> watcher.asked(answers.size(), places.size())))));
      for (Future<?> one : running) {
        one.get();
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } finally {
      threads.shutdownNow();
    }
    List<Finding> findings = new ArrayList<>();
    SortedMap<String, String> unsure = new TreeMap<>();
    if (byHost.size() > 1
        && answers.values().stream().allMatch(answer -> answer.kind() == LinkAnswer.Kind.NO_HOST)) {
      // Rather this machine has no network than the whole web is gone.
      unsure.put("any link", "no host is found; perhaps this machine is offline");
      return new Report(List.of(), unsure);
    }
    answers.forEach((address, answer) -> {
      requireNonNull(places.get(address))
          .forEach(place -> finding(address, answer, place).ifPresent(findings::add));
      if (answer.kind() == LinkAnswer.Kind.UNSURE) {
        unsure.put(address, answer.detail());
      }
    });
    return new Report(Weighing.of(findings, languages.get(0).site().config()), unsure);
  }

  private Void ask(List<String> addresses, Map<String, LinkAnswer> answers, Runnable answered)
      throws InterruptedException {
    boolean asked = false;
    for (String address : addresses) {
      Optional<LinkAnswer> known = cache.answer(address);
      if (known.isEmpty()) {
        if (asked) {
          Thread.sleep(pause.toMillis());
        }
        asked = true;
        LinkAnswer answer = probe.ask(URI.create(address));
        cache.put(address, answer);
        answers.put(address, answer);
      } else {
        answers.put(address, known.get());
      }
      answered.run();
    }
    return null;
  }

  private static Optional<Finding> finding(String address, LinkAnswer answer, Location place) {
    return switch (answer.kind()) {
      case DEAD, NO_HOST ->
        Optional.of(Finding.of(
            place,
            Rule.DEAD_LINK,
            "the link to " + address + " is dead: " + answer.detail(),
            "look for its new address, or for a copy at https://web.archive.org/web/" + address));
      case MOVED ->
        Optional.of(
            Finding.of(place, Rule.MOVED_LINK, address + " has moved", "link " + answer.detail()));
      default -> Optional.empty();
    };
  }
}
