package org.nutgraf.page;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.nutgraf.content.Site;
import org.nutgraf.page.TemplateData.Variable;

/** A kind of page that the whole site has once or not at all, in a folder of the kind's name. */
class SitePart implements Pages {
  private final String name;
  private final String source;
  private final Predicate<Site> has;
  private final Function<RenderedSite, PageModel> model;
  private final List<Variable> data;

  /**
   * @param name also of its templates
   * @param source the file that has it made
   * @param has whether a site has it
   */
  SitePart(
      String name,
      String source,
      Predicate<Site> has,
      Function<RenderedSite, PageModel> model,
      Variable... data) {
    this.name = name;
    this.source = source;
    this.has = has;
    this.model = model;
    this.data = List.of(data);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Stream<Place> of(Site site) {
    return Stream.of(site).filter(has).map(told -> new Place(name + "/", source));
  }

  @Override
  public Stream<PageModel> models(RenderedSite rendered) {
    return Stream.of(rendered).filter(told -> has.test(told.site())).map(model);
  }

  @Override
  public Map<String, List<Variable>> data() {
    return Map.of(name, data);
  }
}
