package org.nutgraf.draft;

import static org.nutgraf.content.Site.CONTENT;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nutgraf.content.date.Edtf;
import org.nutgraf.content.parse.Languages;
import org.nutgraf.draft.NewKind.Question;
import org.nutgraf.finding.DidYouMean;
import org.nutgraf.finding.SourceFile;

/** Makes a new file of what an editor says about it. */
public final class NewContent {
  private static final Pattern ARTICLE = Pattern.compile("content/(.+/)?index\\.md");
  private static final Pattern NUMBERED = Pattern.compile("([0-9]{1,9})-[^/]*\\.md");

  private final NewKind kind;
  private final Request request;

  private NewContent(NewKind kind, Request request) {
    this.kind = kind;
    this.request = request;
  }

  /**
   * What is asked for.
   *
   * @param answers by the keys of the kind's questions
   * @param id instead of the one made from the title, if it is not empty
   * @param story the story's folder below {@code content/}: {@code ""}, or ending with {@code /}
   * @param files the content that is there: path → file
   * @param today the date of a correction that has none
   */
  public record Request(
      Map<String, String> answers,
      String id,
      String story,
      Map<String, SourceFile> files,
      LocalDate today) {
    String answer(String key) {
      return answers.getOrDefault(key, "").strip();
    }

    List<String> list(String key) {
      return Arrays.stream(answer(key).split(","))
          .map(String::strip)
          .filter(item -> !item.isEmpty())
          .toList();
    }
  }

  /** The file, or why it can't be made. */
  public static Draft draft(NewKind kind, Request request) {
    return new NewContent(kind, request).draft();
  }

  private Draft draft() {
    Optional<String> problem = problem();
    if (problem.isPresent()) {
      return Draft.problem("new " + kind.id(), problem.get());
    }
    return switch (kind) {
      case ARTICLE -> article();
      case SECTION -> section();
      case PAGE -> file(request.story(), id("page"), page());
      case TERM ->
        file(
            "glossary/",
            id("term"),
            front()
                .add("term", request.answer("title"))
                .add("short", request.answer("short"))
                .list("aliases", request.list("aliases"))
                .list("see_also", request.list("see-also"))
                .list("sources", request.list("sources")),
            linked());
      case EVENT -> event();
      case CLAIM ->
        file(
            request.story() + "claims/",
            claimId(),
            titled()
                .add("value", request.answer("value"))
                .add("status", request.answer("status"))
                .date("as_of", request.answer("as-of"))
                .add("attribution", request.answer("attribution"))
                .add("subject", request.answer("subject"))
                .list("followed_by", request.list("followed-by"))
                .list("sources", request.list("sources")),
            "show it as [" + shown("value") + "](claim:" + claimId() + ")");
      case SOURCE -> NewSource.draft(request);
      case CORRECTION -> correction();
    };
  }

  private Optional<String> problem() {
    Set<String> known = new TreeSet<>();
    if (kind == NewKind.SOURCE) {
      known.add(NewSource.OFFLINE);
      if (request.answers().containsKey(NewSource.OFFLINE)
          && !request.answer("url").isEmpty()) {
        return Optional.of("--url is an address, and --offline says that there is none");
      }
    }
    for (Question question : kind.questions()) {
      known.add(question.key());
      String answer = request.answer(question.key());
      if (answer.isEmpty() && question.isNeeded()) {
        return Optional.of("--" + question.key() + " is missing: " + lower(question.text()));
      }
      if (!answer.isEmpty()
          && !question.choices().isEmpty()
          && !question.choices().contains(answer)) {
        return Optional.of("--" + question.key() + " is \"" + answer + "\"; use one of: "
            + String.join(", ", question.choices()));
      }
    }
    String id = request.id();
    if (!id.isEmpty() && !id.equals(Ids.of(id, ""))) {
      return Optional.of("--id is \"" + id
          + "\"; an id has small letters, digits and hyphens, such as " + Ids.of(id, "aws"));
    }
    return request.answers().keySet().stream()
        .filter(key -> !known.contains(key))
        .findFirst()
        .map(key -> "a new " + kind.id() + " has no --" + key
            + DidYouMean.hint("--", key, known).map(hint -> "; " + hint).orElse(""));
  }

  private static String lower(String text) {
    return text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
  }

  private FrontMatterText front() {
    return new FrontMatterText();
  }

  private FrontMatterText titled() {
    return front().add("title", request.answer("title"));
  }

  private String id(String otherwise) {
    return request.id().isEmpty() ? Ids.of(request.answer("title"), otherwise) : request.id();
  }

  private String claimId() {
    return request.id().isEmpty() ? Ids.brief(id("claim")) : request.id();
  }

  // Who gives a term a capital may mean a name, or only be used to headings.
  private String linked() {
    String term = request.answer("title");
    boolean name =
        Character.isUpperCase(term.codePointAt(0)) && !term.equals(term.toUpperCase(Locale.ROOT));
    return "links itself where a text has \"" + term + "\""
        + (name ? ", with the capital; change that if it is no name" : "");
  }

  private String shown(String key) {
    return request.answer(key).isEmpty() ? "words" : request.answer(key);
  }

  /** @param notes what to do with it */
  private Draft file(String folder, String id, FrontMatterText front, String... notes) {
    String path = CONTENT + folder + id + ".md";
    if (request.files().containsKey(path)) {
      return Draft.problem(path, "this file is there already; --id gives the new one another name");
    }
    return Draft.of(DraftFile.text(path, front.file(request.answer("text"))))
        .with(Arrays.stream(notes).map(note -> new Note(path, note)).toList());
  }

  private FrontMatterText page() {
    return titled()
        .add("description", request.answer("description"))
        .add("summary", request.answer("summary"));
  }

  // A story beside others has a folder of its own, and those stay as they are.
  private Draft article() {
    boolean another =
        request.files().keySet().stream().anyMatch(file -> ARTICLE.matcher(file).matches());
    String story = another && request.story().isEmpty()
        ? (request.id().isEmpty() ? Ids.brief(id("story")) : request.id()) + "/"
        : request.story();
    String path = CONTENT + story + "index.md";
    if (request.files().containsKey(path)) {
      return Draft.problem(path, "this file is there already; --story names another folder");
    }
    DraftFile article = DraftFile.text(path, page().file(request.answer("text")));
    if (request.files().containsKey(SiteFile.PATH)) {
      return Draft.of(article)
          .with(
              another
                  ? List.of(new Note(path, "the home page lists this story beside the others"))
                  : List.of());
    }
    DraftFile site =
        SiteFile.of(request.answer("title"), request.answer("description"), "", List.of());
    return Draft.of(article, site)
        .with(List.of(new Note(SiteFile.PATH, "set base_url, the address the site will have")));
  }

  // The number behind the highest there is, written as wide as that.
  private Draft section() {
    String folder = CONTENT + request.story();
    int highest = 0;
    int width = 2;
    String slug = id("section");
    for (String path : request.files().keySet()) {
      Matcher numbered =
          NUMBERED.matcher(path.startsWith(folder) ? path.substring(folder.length()) : "");
      if (numbered.matches()) {
        highest = Math.max(highest, Integer.parseInt(numbered.group(1)));
        width = Math.max(width, numbered.group(1).length());
        if (path.endsWith("-" + slug + ".md")
            && path.length() == folder.length() + numbered.group(1).length() + slug.length() + 4) {
          return Draft.problem(
              path, "this section has the same name; --id gives the new one another");
        }
      }
    }
    return file(
        request.story(),
        String.format(Locale.ROOT, "%0" + width + "d", highest + 1) + "-" + slug,
        page());
  }

  private Draft event() {
    String date = request.answer("date");
    return dated(
        date,
        id -> file(
            request.story() + "timeline/",
            id,
            titled()
                .date("date", date)
                .add("status", request.answer("status"))
                .add("lane", request.answer("lane"))
                .add("importance", request.answer("importance"))
                .list("sources", request.list("sources"))
                .list("tags", request.list("tags")),
            "tell of it as [words](event:" + id + ")"));
  }

  private Draft correction() {
    String date =
        request.answer("date").isEmpty() ? request.today().toString() : request.answer("date");
    return dated(
        date,
        id -> file(
            request.story() + "corrections/",
            id,
            titled().date("date", date).add("page", request.answer("page"))));
  }

  // A file that is called by its date and its title, unless it was given a name.
  private Draft dated(String written, Function<String, Draft> draft) {
    Edtf.Parsed date = Languages.date(written);
    if (date.value().isEmpty()) {
      return Draft.problem(
          "new " + kind.id(),
          "--date: " + date.problem()
              + date.hint().map(hint -> "; did you mean: " + hint).orElse(""));
    }
    return draft.apply(
        request.id().isEmpty()
            ? EventName.of(request.answer("title"), date.value().get())
            : request.id());
  }
}
