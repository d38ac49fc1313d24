package org.healthlink.unit;

/** Sets what a container or JPA would set. */
public final class Fields {

  private Fields() {}

  /** The value of the field of this name, declared by the object's class. */
  public static Object get(Object object, String name) {
    try {
      var field = object.getClass().getDeclaredField(name);
      field.setAccessible(true);
      return field.get(object);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }

  /** Sets the field of this name, declared by the object's class or a superclass. */
  public static <T> T set(T object, String name, Object value) {
    for (Class<?> type = object.getClass(); type != null; type = type.getSuperclass()) {
      try {
        var field = type.getDeclaredField(name);
        field.setAccessible(true);
        field.set(object, value);
        return object;
      } catch (NoSuchFieldException inASuperclass) {
        continue;
      } catch (IllegalAccessException e) {
        throw new AssertionError(e);
      }
    }
    throw new AssertionError(object.getClass() + " has no field " + name);
  }
}
