package org.nutgraf.page;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.nutgraf.content.Site;
import org.nutgraf.page.TemplateData.Variable;

/** A kind of page that belongs to no story, of which there are as many as the site has need of. */
class SitePages implements Pages {
  private final String name;
  private final Function<Site, Stream<Place>> places;
  private final Function<RenderedSite, Stream<PageModel>> models;
  private final List<Variable> data;

  /** @param name also of its templates */
  SitePages(
      String name,
      Function<Site, Stream<Place>> places,
      Function<RenderedSite, Stream<PageModel>> models,
      Variable... data) {
    this.name = name;
    this.places = places;
    this.models = models;
    this.data = List.of(data);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public boolean isPart() {
    return false;
  }

  @Override
  public Stream<Place> of(Site site) {
    return places.apply(site);
  }

  @Override
  public Stream<PageModel> models(RenderedSite rendered) {
    return models.apply(rendered);
  }

  @Override
  public Map<String, List<Variable>> data() {
    return Map.of(name, data);
  }
}
