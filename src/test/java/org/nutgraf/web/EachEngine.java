package org.nutgraf.web;

import java.io.IOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;
import org.junit.jupiter.params.provider.ArgumentsSource;
import org.junit.jupiter.params.support.ParameterDeclarations;

/**
 * A test of what readers do, whose parameter is an {@link Engine}: Chromium, and Firefox and WebKit where they are
 * installed. With CI=true these two are fetched, too.
 *
 * <p>Firefox and WebKit are each one window, so that such tests stand in one class, whose tests run one after the other.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ParameterizedTest(autoCloseArguments = false)
@ArgumentsSource(EachEngine.Engines.class)
@interface EachEngine {

  /** Starts each engine at the first test that wants one, and writes which there are where the build says it at its end. */
  final class Engines implements ArgumentsProvider {
    private static final ExtensionContext.Namespace NAMESPACE =
        ExtensionContext.Namespace.create(Engines.class);
    private static final Path REPORT = Path.of("target/engines.txt");

    @Override
    public Stream<? extends Arguments> provideArguments(
        ParameterDeclarations parameters, ExtensionContext context) {
      Started others = context
          .getRoot()
          .getStore(NAMESPACE)
          .computeIfAbsent(Started.class, key -> Started.now(), Started.class);
      // A page of Chromium's is given back with the test; the others stay.
      Engine chromium = context
          .getStore(NAMESPACE)
          .computeIfAbsent(
              ChromiumEngine.class,
              key -> new ChromiumEngine(Chromium.browser(context)),
              ChromiumEngine.class);
      List<Engine> all = Stream.of(Optional.of(chromium), others.firefox, others.webKit)
          .flatMap(Optional::stream)
          .toList();
      report(all);
      return all.stream().map(Arguments::of);
    }

    private static void report(List<Engine> all) {
      try {
        Files.writeString(
            REPORT,
            "Browser tests ran in "
                + String.join(", ", all.stream().map(Engine::toString).toList())
                + (all.size() < 3
                    ? " (of Chromium, Firefox, WebKitGTK; with CI=true all are fetched)"
                    : "")
                + ".");
      } catch (IOException e) {
        throw new AssertionError(e);
      }
    }
  }

  /** The engines that all tests share. */
  record Started(Optional<Engine> firefox, Optional<Engine> webKit) implements AutoCloseable {

    static Started now() {
      try {
        Optional<Engine> firefox =
            Firefox.start(Files.createTempDirectory("firefox")).map(engine -> engine);
        return new Started(firefox, WebKit.start().map(engine -> engine));
      } catch (IOException e) {
        throw new AssertionError(e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new AssertionError("stopped", e);
      }
    }

    @Override
    public void close() throws Exception {
      for (Engine engine : Stream.of(firefox, webKit).flatMap(Optional::stream).toList()) {
        ((AutoCloseable) engine).close();
      }
    }
  }
}
