package org.nutgraf.template;

import io.pebbletemplates.pebble.extension.AbstractNodeVisitor;
import io.pebbletemplates.pebble.node.ExtendsNode;
import io.pebbletemplates.pebble.node.ImportNode;
import io.pebbletemplates.pebble.node.IncludeNode;
import io.pebbletemplates.pebble.node.expression.Expression;
import io.pebbletemplates.pebble.node.expression.LiteralStringExpression;
import io.pebbletemplates.pebble.template.PebbleTemplateImpl;
import java.util.ArrayList;
import java.util.List;

/** Which templates a template extends, includes and imports, as far as it names them outright. */
final class TemplateReferences extends AbstractNodeVisitor {
  private final List<Reference> found = new ArrayList<>();

  private TemplateReferences(PebbleTemplateImpl template) {
    super(template);
  }

  /**
   * A template's use of another.
   *
   * @param written the name as written, which may be relative to the template's own
   * @param name the other template
   * @param line counted from 1
   */
  record Reference(String written, String name, int line) {}

  /** The references of a template, in the order of the text. */
  static List<Reference> of(PebbleTemplateImpl template) {
    TemplateReferences references = new TemplateReferences(template);
    template.getRootNode().accept(references);
    return references.found;
  }

  @Override
  public void visit(ExtendsNode node) {
    add(node.getParentExpression(), node.getLineNumber());
  }

  @Override
  public void visit(ImportNode node) {
    add(node.getImportExpression(), node.getLineNumber());
  }

  @Override
  public void visit(IncludeNode node) {
    add(node.getIncludeExpression(), node.getLineNumber());
  }

  private void add(Expression<?> expression, int line) {
    if (expression instanceof LiteralStringExpression literal) {
      String written = literal.getValue();
      found.add(new Reference(written, getTemplate().resolveRelativePath(written), line));
    }
  }
}
