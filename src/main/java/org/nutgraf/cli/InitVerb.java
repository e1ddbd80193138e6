package org.nutgraf.cli;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.nutgraf.draft.Draft;
import org.nutgraf.draft.DraftFile;
import org.nutgraf.draft.DraftWriter;
import org.nutgraf.draft.Example;
import org.nutgraf.source.Reason;

/** {@code nutgraf init}: a new site, with a small example in it. */
final class InitVerb implements Verb {
  /** What a repository has in it that was just made, and what systems and editors leave anywhere. */
  private static final Pattern OF_REPOSITORIES = Pattern.compile(
      "\\.git(hub|ignore|attributes)?|(README|LICEN[CS]E|COPYING|NOTICE)(\\.\\w+)?|CODEOWNERS|\\.DS_Store|Thumbs\\.db|\\.idea|\\.vscode");

  private static final Pattern RELEASE = Pattern.compile("\\d+\\.\\d+\\.\\d+");

  /** Printed where the program is no released jar: GitHub can't fetch it, so the workflow would fail. */
  private static final String NO_RELEASE =
      """
      this program is no release, and GitHub fetches one: before you push, write into
      .github/workflows/publish.yml the version and the checksum (it is in SHA256SUMS) of one from
      https://github.com/nutgraf/nutgraf/releases
      """;

  @Override
  public String name() {
    return "init";
  }

  @Override
  public String summary() {
    return "make a new site, with a small example in it";
  }

  @Override
  public List<Operand> operands() {
    return List.of(Operand.needed("FOLDER", "Where; it is made if it isn't there."));
  }

  @Override
  public List<Option> options() {
    return List.of(Program.STACKTRACE);
  }

  @Override
  public int run(Arguments given, Terminal terminal) throws UsageException {
    String name = given.operand(0);
    try {
      Path folder = Path.of(name);
      List<String> there = Files.exists(folder) ? names(folder) : List.of();
      List<String> strangers = there.stream()
          .filter(file -> !OF_REPOSITORIES.matcher(file).matches())
          .toList();
      if (!strangers.isEmpty() || Files.exists(folder) && !Files.isDirectory(folder)) {
        throw new UsageException(
            strangers.isEmpty()
                ? folder + " is a file"
                : folder + " is not an empty folder: there is " + strangers.get(0)
                    + "; init writes into no other");
      }
      List<DraftFile> files = new ArrayList<>(Example.draft(zone()).files());
      String version = VersionVerb.version();
      String checksum = checksum();
      files.add(Example.workflow(version, checksum));
      Draft draft = Draft.of(
          files.stream().filter(file -> !there.contains(file.path())).toArray(DraftFile[]::new));
      List<String> inTheWay = DraftWriter.write(draft, folder, false);
      if (!inTheWay.isEmpty()) {
        throw new UsageException(
            "there is a file " + inTheWay.get(0) + " in " + folder + " already");
      }
      files.stream().map(DraftFile::path).filter(there::contains).forEach(file -> terminal
          .out()
          .print(
              "kept " + file + (file.equals(".gitignore") ? "; add to it: /target/" : "") + "\n"));
      terminal
          .out()
          .print("wrote " + draft.files().size() + " files into " + folder + "; "
              + (there.contains("README.md")
                  ? "to see them: nutgraf serve --root " + folder
                  : "README.md there says what to do with them")
              + "\n");
      if (checksum.isEmpty() || !RELEASE.matcher(version).matches()) {
        terminal.out().print(NO_RELEASE);
      }
      return Program.FINE;
    } catch (InvalidPathException e) {
      throw new UsageException("\"" + name + "\" is no name of a folder: " + e.getReason());
    } catch (IOException e) {
      throw new UsageException("can't write " + Reason.of(e, name));
    }
  }

  // Fixed offsets that go by another name can't be said in site.yaml.
  private static ZoneId zone() {
    ZoneId zone = ZoneId.systemDefault();
    return ZoneId.getAvailableZoneIds().contains(zone.getId()) ? zone : ZoneId.of("UTC");
  }

  private static List<String> names(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  /** The SHA-256 of the jar that runs, which is what GitHub is to fetch; empty if it is none. */
  private static String checksum() throws IOException {
    Path jar = Path.of(
        System.getProperty("java.class.path", "").replaceFirst(File.pathSeparator + ".*", ""));
    if (!jar.toString().endsWith(".jar") || !Files.isRegularFile(jar)) {
      return "";
    }
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(jar)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
