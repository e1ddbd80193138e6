package org.nutgraf.template;

import io.pebbletemplates.pebble.error.LoaderException;
import io.pebbletemplates.pebble.loader.Loader;
import io.pebbletemplates.pebble.utils.PathUtils;
import java.io.Reader;
import java.io.StringReader;
import java.util.Map;
import org.nutgraf.finding.SourceFile;

/** Hands Pebble the templates that were read, by name: {@code html/page.peb}. */
final class TemplateLoader implements Loader<String> {
  private final Map<String, SourceFile> files;

  TemplateLoader(Map<String, SourceFile> files) {
    this.files = files;
  }

  @Override
  public Reader getReader(String name) {
    SourceFile file = files.get(name);
    if (file == null) {
      throw new LoaderException(null, "There is no template \"" + name + "\"");
    }
    return new StringReader(Newlines.standalone(file.text()));
  }

  @Override
  public String resolveRelativePath(String relativePath, String anchorPath) {
    return PathUtils.resolveRelativePath(relativePath, anchorPath, '/');
  }

  @Override
  public String createCacheKey(String name) {
    return name;
  }

  @Override
  public boolean resourceExists(String name) {
    return files.containsKey(name);
  }

  @Override
  public void setCharset(String charset) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void setPrefix(String prefix) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void setSuffix(String suffix) {
    throw new UnsupportedOperationException();
  }
}
