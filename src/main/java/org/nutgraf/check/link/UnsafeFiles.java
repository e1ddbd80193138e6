package org.nutgraf.check.link;

import static org.nutgraf.content.Site.CONTENT;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.nutgraf.check.galley.SiteCheck;
import org.nutgraf.finding.Finding;
import org.nutgraf.finding.Rule;
import org.nutgraf.finding.SourceFile;
import org.nutgraf.image.Stripping;
import org.nutgraf.page.Outputs;
import org.nutgraf.page.RenderedSite;
import org.nutgraf.page.machine.PublishedFiles;
import org.nutgraf.source.Asset;
import org.nutgraf.source.FileKind;
import org.nutgraf.source.SvgSafety;
import org.nutgraf.trace.Memo;

/**
 * Files beside the texts that are more than something to look at: whoever may write a page may not, by a file beside it,
 * run scripts on the site or command its server. What a site wants of that kind is in {@code static/}.
 */
public final class UnsafeFiles implements SiteCheck {
  private static final Pattern PHOTOGRAPH = Pattern.compile("(?i)\\.jpe?g$");
  /** How much of a file is looked at to tell whether it is markup by another name, in bytes. */
  private static final int HEAD = 1024;

  private static final String BROKEN = "this picture is cut short or broken";
  private static final String PRESS =
      "this picture is in the four colours of printing presses (CMYK)";

  private final Memo memo;

  /** @param memo what was found in files that are as they were */
  public UnsafeFiles(Memo memo) {
    this.memo = memo;
  }

  /** A file as it was at one moment. */
  private record Version(String path, String stamp, long size) {}

  private record Problem(Optional<String> text) {}

  @Override
  public Set<Rule> rules() {
    return Set.of(Rule.UNSAFE_FILE, Rule.UNREADABLE_FILE, Rule.PLAIN_PICTURE);
  }

  @Override
  public Stream<Finding> findings(RenderedSite rendered, Outputs outputs) {
    if (rendered.site().images().isEmpty()) {
      return Stream.empty();
    }
    SortedSet<String> used = PublishedFiles.used(rendered);
    return rendered.site().images().entrySet().stream()
        .flatMap(file -> finding(file, used.contains(CONTENT + file.getKey())).stream());
  }

  private Optional<Finding> finding(Map.Entry<String, Asset> file, boolean used) {
    Asset asset = file.getValue();
    String move = "what is meant to be published as it is belongs in static/";
    return switch (FileKind.of(file.getKey())) {
      case ACTIVE ->
        Optional.of(
            unsafe(asset, "a page of HTML, a script or a style sheet can't be in content/", move));
      case CONTROL ->
        Optional.of(unsafe(asset, "servers and hosts of sites obey a file of this name", move));
      case OTHER ->
        used
            ? Optional.of(unsafe(
                asset,
                "files of this kind are not published from content/",
                move + "; pictures, PDF, sound, film and data such as .csv can be here"))
            : Optional.empty();
      case DRAWING ->
        used
            ? problem(asset, true)
                .map(problem -> unsafe(
                    asset,
                    problem,
                    "save it as plain SVG, or as PNG; what is meant to run belongs in static/"))
            : Optional.empty();
      default ->
        used
            ? problem(asset, false).map(problem -> unsafe(asset, problem, move))
            : Optional.empty();
    };
  }

  private Optional<String> problem(Asset asset, boolean drawing) {
    try {
      Version version = new Version(asset.path(), asset.stamp(), asset.size());
      // A file that comes with the program, or with a test, has no time.
      return version.stamp().isEmpty()
          ? look(asset, drawing)
          : memo.get(version, same -> {
                try {
                  return new Problem(look(asset, drawing));
                } catch (IOException e) {
                  return new Problem(Optional.empty());
                }
              })
              .text();
    } catch (IOException e) {
      // Gone since it was listed: the writer meets the same obstacle, and says so.
      return Optional.empty();
    }
  }

  private static Optional<String> look(Asset asset, boolean drawing) throws IOException {
    try (InputStream in = asset.open()) {
      if (drawing) {
        return SvgSafety.problem(in.readAllBytes());
      }
      FileKind kind = FileKind.of(asset.path());
      if (kind == FileKind.PICTURE && asset.picture().isPresent()) {
        byte[] picture = in.readAllBytes();
        // A photograph of which no copies can be made: Java reads all but those.
        boolean press = picture[0] == (byte) 0xFF
            && !asset.picture().get().scalable()
            && PHOTOGRAPH.matcher(asset.path()).find();
        return broken(picture).or(() -> press ? Optional.of(PRESS) : Optional.empty());
      }
      String head = new String(in.readNBytes(HEAD), StandardCharsets.ISO_8859_1);
      String text = head.replaceFirst("^(?:\u00ef\u00bb\u00bf)?[\\s\\x00]*", "");
      if ((kind == FileKind.DOCUMENT || kind == FileKind.RECORDING) && text.startsWith("<")) {
        return Optional.of("this file is markup, whatever its name says");
      }
      return Optional.empty();
    }
  }

  private static Optional<String> broken(byte[] picture) {
    try {
      Stripping.plain(picture);
      return Optional.empty();
    } catch (IOException e) {
      return Optional.of(BROKEN);
    }
  }

  private static Finding unsafe(Asset asset, String message, String hint) {
    return switch (message) {
      case BROKEN ->
        finding(
            asset,
            Rule.UNREADABLE_FILE,
            message,
            "copy it anew from where it came; a copy that was cut short looks like this");
      case PRESS ->
        finding(
            asset,
            Rule.PLAIN_PICTURE,
            message,
            "save it in RGB: some browsers show other colours, and no smaller copies are made for phones");
      default -> finding(asset, Rule.UNSAFE_FILE, message, hint);
    };
  }

  private static Finding finding(Asset asset, Rule rule, String message, String hint) {
    return Finding.of(new SourceFile(asset.path(), "").whole(), rule, message, hint);
  }
}
