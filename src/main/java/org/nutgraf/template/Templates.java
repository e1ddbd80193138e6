package org.nutgraf.template;

import static java.util.Objects.requireNonNull;

import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.attributes.AttributeResolver;
import io.pebbletemplates.pebble.extension.AbstractExtension;
import io.pebbletemplates.pebble.extension.Filter;
import io.pebbletemplates.pebble.extension.NodeVisitorFactory;
import io.pebbletemplates.pebble.template.PebbleTemplateImpl;
import io.pebbletemplates.pebble.tokenParser.TokenParser;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.nutgraf.finding.Finding;
import org.nutgraf.finding.SourceFile;
import org.nutgraf.source.Defaults;
import org.nutgraf.source.Sources;
import org.nutgraf.template.TemplateReferences.Reference;

/**
 * The Pebble templates of a site: the files of {@code templates/} that end in {@code .peb}.
 *
 * <p>A template's name is its path below {@code templates/}, such as {@code html/page.peb}; that is also how one
 * extends, includes or imports another. For those who write templates and the models for them:
 *
 * <ul>
 *   <li>What a template below {@code html/} or one ending in {@code .xml.peb} prints is escaped, unless it is
 *       {@link Markup}; below {@code markdown/} likewise, for Markdown. Other templates print text as it is.
 *   <li>A variable or attribute that doesn't exist is an error. An attribute is a key of a map or a method without
 *       arguments: {@code page.title} is {@code title()}.
 *   <li>An {@link java.util.Optional} in the model or returned by an attribute is the value it holds, or null;
 *       null prints nothing, and can be asked for with {@code is null} or {@code is empty}, but isn't a condition
 *       itself.
 *   <li>A line of nothing but <code>{% … %}</code> and <code>{# … #}</code> leaves no line in the output; all
 *       other line ends stay.
 *   <li>Numbers and dates are written as in {@link Locale#ROOT}, whatever machine it is.
 * </ul>
 *
 * <p>Each template is compiled when it is first needed. Templates may be rendered by many threads at once.
 */
public final class Templates {
  static final String FOLDER = "templates/";
  private static final String SUFFIX = ".peb";

  private final TreeMap<String, SourceFile> files;
  // The names of those that don't come with the program, whose tests have checked its own.
  private final Set<String> own;
  private final PebbleEngine engine;
  private final PebbleMessages faults;
  private final Map<String, Compiled> compiled = new ConcurrentHashMap<>();
  private final Map<String, List<Finding>> broken = new ConcurrentHashMap<>();

  private Templates(TreeMap<String, SourceFile> files, Set<String> own) {
    this.files = files;
    this.own = own;
    engine = engine();
    faults = new PebbleMessages(files);
  }

  private record Compiled(
      @Nullable PebbleTemplateImpl template, List<Reference> references, List<Finding> findings) {}

  /** What they are made of, by path below {@code templates/}. */
  public SortedMap<String, SourceFile> files() {
    return files;
  }

  /** The templates that come with the program, compiled once, however many sites have them as they are. */
  private static final class Shipped {
    static final Templates ALL = of(
        Defaults.paths(FOLDER).stream()
            .flatMap(path -> Defaults.text(path).stream())
            .toList(),
        Set.copyOf(Defaults.paths(FOLDER)));
  }

  /** Nothing is compiled yet, but of those that come with the program. */
  public static Templates of(Sources sources) {
    Templates templates = of(sources.textsBelow(FOLDER).values(), sources.packaged());
    return templates.own.isEmpty() && templates.files.equals(Shipped.ALL.files)
        ? Shipped.ALL
        : templates;
  }

  /** @param packaged paths of those that come with the program, none of which is made of another */
  private static Templates of(Collection<SourceFile> texts, Set<String> packaged) {
    TreeMap<String, SourceFile> files = new TreeMap<>();
    Set<String> own = new TreeSet<>();
    for (SourceFile file : texts) {
      if (file.path().endsWith(SUFFIX)) {
        String name = file.path().substring(FOLDER.length());
        boolean isOwn = !packaged.contains(file.path()) && own.add(name);
        files.put(name, isOwn ? OwnOverShipped.joined(name, file, files) : file);
      }
    }
    return new Templates(files, own);
  }

  private PebbleEngine engine() {
    return new PebbleEngine.Builder()
        .loader(new TemplateLoader(files))
        .strictVariables(true)
        .autoEscaping(false)
        .newLineTrimming(false)
        .defaultLocale(Locale.ROOT)
        .addEscapingStrategy("html", Markup::escapeHtml)
        .extension(new Ours())
        .build();
  }

  private static final class Ours extends AbstractExtension {
    @Override
    public List<AttributeResolver> getAttributeResolver() {
      return List.of(new Attributes());
    }

    @Override
    public Map<String, Filter> getFilters() {
      return Map.of(Isolation.NAME, new Isolation());
    }

    @Override
    public List<TokenParser> getTokenParsers() {
      return RefusedTag.all();
    }

    @Override
    public List<NodeVisitorFactory> getNodeVisitors() {
      return List.of(template -> {
        PebbleTemplateImpl of = (PebbleTemplateImpl) template;
        return new Escaping(of, MarkupLanguage.of(of.getName()));
      });
    }
  }

  /**
   * Renders a template.
   *
   * @param name such as {@code html/page.peb}
   * @param model the variables of the template
   */
  public Rendered render(String name, Map<String, ?> model) {
    List<Finding> findings = broken.computeIfAbsent(name, this::withReferences);
    if (!findings.isEmpty()) {
      return Rendered.failed(findings);
    }
    Map<String, Object> variables = new HashMap<>(model.size() * 2);
    model.forEach((key, value) -> variables.put(key, Attributes.plain(value)));
    PrintedBytes output = new PrintedBytes();
    try {
      requireNonNull(compiled(name).template()).evaluate(output, variables);
      return Rendered.of(output.bytes());
    } catch (IOException | RuntimeException | StackOverflowError e) {
      return Rendered.failed(List.of(faults.finding(e, name, variables.keySet())));
    }
  }

  /** What is wrong with the templates' form, also of those that are never rendered, in order of their names. */
  public List<Finding> check() {
    List<Finding> findings = new ArrayList<>();
    for (String name : own) {
      findings.addAll(compiled(name).findings());
      TemplateStamp.older(name, requireNonNull(files.get(name))).ifPresent(findings::add);
    }
    return findings;
  }

  // What is wrong with a template or with one that it needs.
  private List<Finding> withReferences(String name) {
    List<Finding> findings = new ArrayList<>();
    Set<String> seen = new LinkedHashSet<>(List.of(name));
    Deque<String> open = new ArrayDeque<>(seen);
    while (!open.isEmpty()) {
      Compiled next = compiled(open.remove());
      findings.addAll(next.findings());
      for (Reference reference : next.references()) {
        if (files.containsKey(reference.name()) && seen.add(reference.name())) {
          open.add(reference.name());
        }
      }
    }
    return List.copyOf(findings);
  }

  private Compiled compiled(String name) {
    return compiled.computeIfAbsent(name, this::compile);
  }

  private Compiled compile(String name) {
    if (!files.containsKey(name)) {
      return new Compiled(null, List.of(), List.of(faults.missing(name)));
    }
    try {
      PebbleTemplateImpl template = (PebbleTemplateImpl) engine.getTemplate(name);
      List<Reference> references = TemplateReferences.of(template);
      List<Finding> findings = new ArrayList<>();
      for (Reference reference : references) {
        if (!files.containsKey(reference.name())) {
          findings.add(faults.missing(name, reference));
        }
      }
      return new Compiled(template, references, findings);
    } catch (RuntimeException | StackOverflowError e) {
      return new Compiled(null, List.of(), List.of(faults.finding(e, name, Set.of())));
    }
  }
}
