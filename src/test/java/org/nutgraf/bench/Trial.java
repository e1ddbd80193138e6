package org.nutgraf.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/**
 * Runs a program and measures it with what every system has: the {@code time} of bash for both times, and for memory what
 * Linux keeps in {@code /proc} (VmHWM), which is read every few milliseconds until the process is gone. What the process
 * took on after the last reading is missing, and where there is no {@code /proc} there is no figure.
 */
final class Trial {
  private static final String TIMED =
      """
      TIMEFORMAT='%3R %3U %3S'
      log=$1
      shift
      time { "$@" >"$log" 2>&1 & echo $!; wait $!; }
      """;
  /** Between two readings, in milliseconds; longer ones for longer runs, lest they disturb what they measure. */
  private static final int SHORTEST = 5;

  private static final int LONGEST = 50;

  private Trial() {}

  /**
   * @param log takes all that the program says
   * @throws IOException if the program can't be run or fails, with what it said
   */
  static Cost of(List<String> command, Map<String, String> environment, Path log)
      throws IOException {
    List<String> timed = new ArrayList<>(List.of("bash", "-c", TIMED, "bash", log.toString()));
    timed.addAll(command);
    ProcessBuilder builder = new ProcessBuilder(timed);
    builder.environment().putAll(environment);
    builder.environment().put("LC_ALL", "C.UTF-8");
    Process process = builder.start();
    try (BufferedReader out = process.inputReader();
        BufferedReader err = process.errorReader()) {
      OptionalLong peak = peak(Path.of("/proc", out.readLine(), "status"), process);
      String times = err.readLine();
      if (process.waitFor() != 0) {
        throw new IOException(String.join(" ", command) + " ends with " + process.exitValue()
            + ":\n" + Files.readString(log));
      }
      String[] seconds = times.split(" ");
      double processor = Double.parseDouble(seconds[1]) + Double.parseDouble(seconds[2]);
      return new Cost(Double.parseDouble(seconds[0]), processor, peak);
    } catch (InterruptedException e) {
      process.destroy();
      throw new IOException("interrupted", e);
    }
  }

  private static OptionalLong peak(Path status, Process process) throws InterruptedException {
    OptionalLong peak = OptionalLong.empty();
    long start = System.nanoTime();
    while (process.isAlive()) {
      try {
        OptionalLong now = Files.readAllLines(status).stream()
            .filter(line -> line.startsWith("VmHWM:"))
            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
            .findFirst();
        peak = now.isPresent() ? now : peak;
      } catch (IOException e) {
        // The process has ended, or this is no Linux.
      }
      long elapsed = (System.nanoTime() - start) / 1_000_000;
      Thread.sleep(Math.max(SHORTEST, Math.min(LONGEST, elapsed / 200)));
    }
    return peak;
  }
}
