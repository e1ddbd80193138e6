package org.nutgraf.template;

import io.pebbletemplates.pebble.attributes.AttributeResolver;
import io.pebbletemplates.pebble.attributes.ResolvedAttribute;
import io.pebbletemplates.pebble.error.PebbleException;
import io.pebbletemplates.pebble.extension.escaper.SafeString;
import io.pebbletemplates.pebble.node.ArgumentsNode;
import io.pebbletemplates.pebble.template.EvaluationContextImpl;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Finds {@code page.title} for a template: the value under that key in a map, or what the method {@code title()}
 * of a record or another class of ours returns ({@code page.draft} finds {@code isDraft()} as well). Lists,
 * arrays, macros, methods with arguments and the classes of the Java library are left to Pebble.
 */
final class Attributes implements AttributeResolver {
  private final Map<Class<?>, Map<String, Method>> accessors = new ConcurrentHashMap<>();

  @Override
  public @Nullable ResolvedAttribute resolve(
      @Nullable Object instance,
      Object name,
      Object @Nullable [] argumentValues,
      ArgumentsNode arguments,
      EvaluationContextImpl context,
      String template,
      int line) {
    if (instance == null || argumentValues != null || !(name instanceof String)) {
      return null;
    }
    if (instance instanceof Map<?, ?> map) {
      return value(map, (String) name, template, line);
    }
    Class<?> type = instance.getClass();
    if (type.getModule().isNamed()) {
      return null;
    }
    Map<String, Method> methods = accessors.computeIfAbsent(type, Attributes::find);
    Method method = methods.get(name);
    if (method != null) {
      return new ResolvedAttribute(plain(call(method, instance, template, line)));
    }
    if (instance instanceof Record) {
      throw new UnknownAttribute((String) name, new TreeSet<>(methods.keySet()), template, line);
    }
    return null;
  }

  /** A value as templates see it: what an {@link Optional} holds, or null; {@link Markup} marked as safe. */
  static @Nullable Object plain(@Nullable Object value) {
    if (value instanceof Optional<?> optional) {
      return plain(optional.orElse(null));
    }
    return value instanceof Markup html ? new SafeString(html.markup()) : value;
  }

  private static ResolvedAttribute value(Map<?, ?> map, String key, String template, int line) {
    Object value = map.get(key);
    if (value == null && !map.containsKey(key)) {
      throw new UnknownAttribute(key, map.keySet(), template, line);
    }
    return new ResolvedAttribute(plain(value));
  }

  private static Map<String, Method> find(Class<?> type) {
    Map<String, Method> found = new HashMap<>();
    for (Method method : type.getMethods()) {
      String name = method.getName();
      if (isAttribute(method) && !(method.isBridge() && found.containsKey(name))) {
        // A public method of a class that is not public can't be called without this.
        method.setAccessible(true);
        found.put(name, method);
        if (name.startsWith("is") && name.length() > 2) {
          found.putIfAbsent(Character.toLowerCase(name.charAt(2)) + name.substring(3), method);
        }
      }
    }
    return found;
  }

  private static boolean isAttribute(Method method) {
    return method.getParameterCount() == 0
        && method.getReturnType() != void.class
        && method.getDeclaringClass() != Object.class
        && !Modifier.isStatic(method.getModifiers())
        && !method.getName().equals("hashCode")
        && !method.getName().equals("toString");
  }

  private static Object call(Method method, Object instance, String template, int line) {
    try {
      return method.invoke(instance);
    } catch (IllegalAccessException e) {
      throw new PebbleException(e, "Could not call " + method.getName(), line, template);
    } catch (InvocationTargetException e) {
      throw new PebbleException(e.getCause(), "Could not call " + method.getName(), line, template);
    }
  }
}
