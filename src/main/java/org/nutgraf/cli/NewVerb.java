package org.nutgraf.cli;

import static org.nutgraf.content.Site.CONTENT;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.nutgraf.draft.AnswerCheck;
import org.nutgraf.draft.Draft;
import org.nutgraf.draft.NewContent;
import org.nutgraf.draft.NewKind;
import org.nutgraf.draft.NewKind.Question;
import org.nutgraf.finding.DidYouMean;
import org.nutgraf.finding.Finding;
import org.nutgraf.finding.SourceFile;
import org.nutgraf.source.SourceReader;
import org.nutgraf.source.Sources;

/** {@code nutgraf new}: a new file of content, which has nothing wrong with it. */
final class NewVerb implements Verb {
  private static final List<String> KINDS =
      Arrays.stream(NewKind.values()).map(NewKind::id).toList();
  private static final String ARTICLE = "index.md";
  private static final String TITLE = "title";

  /** The most ids that are offered: as many as a line or two holds. */
  private static final int OFFERED = 12;

  private static final Option ID =
      Option.value("ID", "Its id, instead of one made from the title.", "--id");
  private static final Option OFFLINE =
      Option.flag("Of a source: it is not on the web, and has no --url.", "--offline");

  @Override
  public String name() {
    return "new";
  }

  @Override
  public String summary() {
    return "make a new file of content";
  }

  @Override
  public List<Operand> operands() {
    return List.of(
        new Operand("KIND", KINDS, "What to make: " + String.join(", ", KINDS) + ".", true),
        new Operand("TITLE", List.of(), "The same as --title.", false));
  }

  @Override
  public List<Option> options() {
    Map<String, Option> options = new LinkedHashMap<>();
    for (NewKind kind : NewKind.values()) {
      for (Question question : kind.questions()) {
        List<String> choices = question.choices();
        String description =
            question.text() + (choices.isEmpty() ? "." : ": " + String.join(", ", choices) + ".");
        String label = choices.isEmpty() ? "TEXT" : question.key().toUpperCase(Locale.ROOT);
        options.putIfAbsent(
            question.key(), Option.choice(label, choices, description, "--" + question.key()));
      }
    }
    List<Option> all = new ArrayList<>(options.values());
    all.addAll(List.of(OFFLINE, ID, Proposal.STORY));
    return SiteOptions.writing(all.toArray(new Option[0]));
  }

  @Override
  public int run(Arguments given, Terminal terminal) throws UsageException {
    NewKind kind = kind(given.operand(0));
    SiteOptions options = SiteOptions.of(given, terminal);
    Map<String, String> answers = answers(given);
    boolean asks = !answers.containsKey(TITLE);
    Sources sources = SourceReader.read(options.root());
    String story = story(kind, given, sources, terminal);
    if (terminal.interactive().getAsBoolean()) {
      Optional<AnswerCheck> check = options.site(sources).map(site -> new AnswerCheck(site, story));
      ask(kind, answers, asks, check, terminal);
    }
    Map<String, SourceFile> files = new TreeMap<>(sources.textsBelow(CONTENT));
    Draft draft = NewContent.draft(
        kind,
        new NewContent.Request(
            answers,
            given.value(ID.name(), ""),
            story,
            files,
            options.build().now().atZone(ZoneOffset.UTC).toLocalDate()));
    if (!draft.problems().isEmpty()) {
      throw new UsageException(draft.problems().get(0).toString());
    }
    Proposal proposal = new Proposal(draft, sources, options, terminal);
    List<Finding> errors = proposal.errors();
    options.printer().print(errors);
    if (!errors.isEmpty()) {
      terminal.err().print("nothing was written\n");
      return Program.ERRORS;
    }
    proposal.write(false);
    if (!options.quiet()) {
      draft.notes().forEach(note -> terminal.out().print(note + "\n"));
    }
    return Program.FINE;
  }

  private static NewKind kind(String id) throws UsageException {
    Optional<NewKind> kind = NewKind.of(id);
    if (kind.isEmpty()) {
      String hint = DidYouMean.hint("", id, KINDS).orElse("known: " + String.join(", ", KINDS));
      throw new UsageException("there is no \"" + id + "\" to make; " + hint);
    }
    return kind.get();
  }

  // The folder of a story that is there, for what is a part of one.
  private static String story(NewKind kind, Arguments given, Sources sources, Terminal terminal)
      throws UsageException {
    String story = Proposal.story(given);
    List<String> folders = sources.textsBelow(CONTENT).keySet().stream()
        .filter(path -> path.endsWith("/" + ARTICLE))
        .map(path -> path.substring(CONTENT.length(), path.length() - ARTICLE.length()))
        .toList();
    if (!kind.isOfStory() || folders.isEmpty() || folders.contains(story)) {
      return story;
    }
    List<String> names =
        folders.stream().map(folder -> folder.replaceFirst("/$", "")).toList();
    if (!story.isEmpty()) {
      String name = story.replaceFirst("/$", "");
      throw new UsageException("there is no story \"" + name + "\"; "
          + DidYouMean.hint("", name, names).orElse("there is: " + String.join(", ", names)));
    }
    Question question = new Question("story", "Its story", true, names);
    while (terminal.interactive().getAsBoolean()) {
      String name = answer(question, List.of(), terminal).strip();
      if (names.contains(name)) {
        return name + "/";
      }
    }
    throw new UsageException("say which story: --story " + String.join(", --story ", names));
  }

  private static Map<String, String> answers(Arguments given) throws UsageException {
    Map<String, String> answers = new TreeMap<>();
    for (NewKind kind : NewKind.values()) {
      for (Question question : kind.questions()) {
        if (given.has("--" + question.key())) {
          answers.put(question.key(), given.value("--" + question.key(), ""));
        }
      }
    }
    if (given.has(OFFLINE.name())) {
      answers.put("offline", "true");
    }
    if (!given.operand(1).isEmpty() && answers.put(TITLE, given.operand(1)) != null) {
      throw new UsageException("the title is given twice");
    }
    return answers;
  }

  // Who gives a title on the command line wants to be asked for what is needed only.
  private static void ask(
      NewKind kind,
      Map<String, String> answers,
      boolean asksAll,
      Optional<AnswerCheck> check,
      Terminal terminal)
      throws UsageException {
    for (Question question : kind.questions()) {
      boolean told = question.key().equals("url") && answers.containsKey("offline");
      boolean wanted = (question.isNeeded() || asksAll) && !told;
      while (wanted && answers.getOrDefault(question.key(), "").isBlank()) {
        String answer =
            answer(question, check.map(one -> one.offers(question)).orElse(List.of()), terminal);
        Optional<String> problem = check.flatMap(one -> one.problem(question, answer));
        if (problem.isPresent()) {
          terminal.err().print(problem.get() + "\n");
          terminal.err().flush();
        } else if (!answer.isBlank()) {
          answers.put(question.key(), answer);
        }
        wanted = question.isNeeded() || problem.isPresent();
      }
    }
  }

  private static String answer(Question question, List<String> offers, Terminal terminal)
      throws UsageException {
    List<String> words = question.choices().isEmpty() ? offers : question.choices();
    String choices = words.isEmpty()
        ? ""
        : " (" + String.join(", ", words.subList(0, Math.min(OFFERED, words.size())))
            + (words.size() > OFFERED ? " …" : "") + ")";
    String prompt =
        question.text() + choices + (question.isNeeded() ? ": " : " [may be left empty]: ");
    return terminal
        .ask()
        .apply(prompt)
        .orElseThrow(() -> new UsageException("nothing was written"));
  }
}
