package org.nutgraf.template;

import io.pebbletemplates.pebble.extension.AbstractNodeVisitor;
import io.pebbletemplates.pebble.extension.NodeVisitor;
import io.pebbletemplates.pebble.extension.escaper.SafeString;
import io.pebbletemplates.pebble.node.AutoEscapeNode;
import io.pebbletemplates.pebble.node.PrintNode;
import io.pebbletemplates.pebble.node.expression.BlockFunctionExpression;
import io.pebbletemplates.pebble.node.expression.Expression;
import io.pebbletemplates.pebble.node.expression.LiteralStringExpression;
import io.pebbletemplates.pebble.node.expression.ParentFunctionExpression;
import io.pebbletemplates.pebble.node.expression.TernaryExpression;
import io.pebbletemplates.pebble.template.EvaluationContextImpl;
import io.pebbletemplates.pebble.template.PebbleTemplateImpl;

/**
 * Makes whatever a template prints be escaped, unless it is {@link Markup}, went through {@code raw}, or
 * is a string written in the template itself.
 *
 * <p>Pebble's own auto-escaping does the same in several times the time: it calls a filter with a map of arguments
 * for each value.
 */
final class Escaping extends AbstractNodeVisitor {
  private final MarkupLanguage language;
  private boolean active;

  Escaping(PebbleTemplateImpl template, MarkupLanguage language) {
    super(template);
    this.language = language;
    this.active = language != MarkupLanguage.TEXT;
  }

  @Override
  public void visit(AutoEscapeNode node) {
    boolean before = active;
    active = node.isActive();
    node.getBody().accept(this);
    active = before;
  }

  @Override
  public void visit(PrintNode node) {
    if (!active) {
      return;
    }
    if (node.getExpression() instanceof TernaryExpression choice) {
      choice.setExpression2(escaped(choice.getExpression2()));
      choice.setExpression3(escaped(choice.getExpression3()));
    } else {
      node.setExpression(escaped(node.getExpression()));
    }
  }

  private Expression<?> escaped(Expression<?> expression) {
    boolean safe = expression instanceof LiteralStringExpression
        || expression instanceof ParentFunctionExpression
        || expression instanceof BlockFunctionExpression;
    return safe ? expression : new Escaped(expression, language);
  }

  private record Escaped(Expression<?> expression, MarkupLanguage language)
      implements Expression<Object> {
    @Override
    public Object evaluate(PebbleTemplateImpl self, EvaluationContextImpl context) {
      Object value = expression.evaluate(self, context);
      if (value instanceof String text) {
        return language.escape(text);
      }
      if (value == null
          || value instanceof SafeString
          || value instanceof Markup
          || value instanceof Number) {
        return value;
      }
      return language.escape(value.toString());
    }

    @Override
    public void accept(NodeVisitor visitor) {
      visitor.visit(this);
    }

    @Override
    public int getLineNumber() {
      return expression.getLineNumber();
    }
  }
}
