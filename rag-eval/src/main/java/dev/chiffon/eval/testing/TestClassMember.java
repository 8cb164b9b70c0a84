package dev.chiffon.eval.testing;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.commons.support.ModifierSupport;
import org.junit.platform.commons.support.ReflectionSupport;

/** Values that a test class gives by the name of a static field or method. */
final class TestClassMember {
  private TestClassMember() {}

  /**
   * Returns the value of the static field of that name, else of the static method without
   * parameters.
   *
   * @throws IllegalArgumentException if there is neither, or the value is of another type
   */
  static <T> T value(Class<?> test, String name, Class<T> type) {
    Object value = read(test, name);
    if (!type.isInstance(value)) {
      throw new IllegalArgumentException(
          "need a %s in static '%s' of %s, got %s"
              .formatted(type.getSimpleName(), name, test.getName(), value));
    }
    return type.cast(value);
  }

  private static @Nullable Object read(Class<?> test, String name) {
    List<Field> fields =
        ReflectionSupport.findFields(
            test,
            field -> field.getName().equals(name) && ModifierSupport.isStatic(field),
            HierarchyTraversalMode.BOTTOM_UP);
    if (!fields.isEmpty()) {
      try {
        return ReflectionSupport.tryToReadFieldValue(fields.get(0), null).get();
      } catch (Exception e) {
        throw new IllegalArgumentException(
            "need to read '%s' of %s".formatted(name, test.getName()), e);
      }
    }
    Method method =
        ReflectionSupport.findMethod(test, name)
            .filter(ModifierSupport::isStatic)
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "need a static field or method '%s' in %s, got none"
                            .formatted(name, test.getName())));
    return ReflectionSupport.invokeMethod(method, null);
  }
}
