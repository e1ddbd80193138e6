package org.nutgraf.page;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.nutgraf.content.Site;
import org.nutgraf.content.Story;
import org.nutgraf.page.TemplateData.Variable;

/** A kind of page that a story has once or not at all, in a folder of the kind's name within the story's. */
class StoryPart implements Pages {
  private final String name;
  private final Predicate<Story> has;
  private final Function<RenderedStory, PageModel> model;
  private final List<Variable> data;

  /**
   * @param name also of its templates
   * @param has whether a story has it
   */
  StoryPart(
      String name,
      Predicate<Story> has,
      Function<RenderedStory, PageModel> model,
      Variable... data) {
    this.name = name;
    this.has = has;
    this.model = model;
    this.data = List.of(data);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Stream<Place> of(Story story) {
    return Stream.of(story)
        .filter(has)
        .map(told ->
            new Place(told.folder() + name + "/", told.article().file().path(), told.newest()));
  }

  // Every page of the story asks for it, for its menu; none of them needs to know when anything in
  // the story changed.
  @Override
  public Optional<Place> place(Site site, Optional<Story> story) {
    return story
        .filter(has)
        .map(told -> new Place(told.folder() + name + "/", told.article().file().path()));
  }

  @Override
  public Stream<PageModel> models(RenderedStory rendered) {
    return Stream.of(rendered).filter(told -> has.test(told.story())).map(model);
  }

  @Override
  public Map<String, List<Variable>> data() {
    return Map.of(name, data);
  }
}
