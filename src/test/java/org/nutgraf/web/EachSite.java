package org.nutgraf.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A check of any site, whatever it says: of the one that stands in {@code target/site} and of those made up for tests.
 *
 * <p>Its parameter is the {@link BuiltSite}. It expects no page but the first one and the one for what is not there.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ParameterizedTest
@MethodSource("org.nutgraf.web.EachSite$Sites#all")
@interface EachSite {

  /** The sites, the published one first. */
  final class Sites {
    private Sites() {}

    static Stream<BuiltSite> all() {
      return Stream.of(
          BuiltSite.published(),
          Newspaper.site(),
          Newspaper.oneStory(),
          Newspaper.rightToLeft(),
          Newspaper.newsroom());
    }
  }
}
