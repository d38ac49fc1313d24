package org.healthlink.sandbox;

import jakarta.inject.Inject;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Makes beans of ours without a container, each once: as much of injection as the checks need. What
 * a server alone can give, as a persistence context, stays null. Safe for use by many threads.
 */
final class Wiring {
  private final Config config;
  private final Map<Class<?>, Object> made = new HashMap<>();
  private final Map<Class<?>, Class<?>> implementations;

  /**
   * @param implementations the class to make for each interface that is asked for
   */
  Wiring(Config config, Clock clock, Map<Class<?>, Class<?>> implementations) {
    this.config = config;
    this.implementations = implementations;
    made.put(Config.class, config);
    made.put(Clock.class, clock);
  }

  /** The one object of this type. */
  synchronized <T> T get(Class<T> type) {
    Object known = made.get(type);
    return type.cast(known == null ? make(type) : known);
  }

  private Object make(Class<?> type) {
    Object object = bare(implementations.getOrDefault(type, type));
    made.put(type, object);
    for (Field field : object.getClass().getDeclaredFields()) {
      if (field.isAnnotationPresent(Inject.class)) {
        field.setAccessible(true);
        set(object, field);
      }
    }
    return object;
  }

  private void set(Object object, Field field) {
    try {
      field.set(object, value(field));
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  /** An object that nothing was injected into. */
  static <T> T bare(Class<T> type) {
    try {
      Constructor<T> constructor = type.getDeclaredConstructor();
      constructor.setAccessible(true);
      return constructor.newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private Object value(Field field) {
    ConfigProperty property = field.getAnnotation(ConfigProperty.class);
    if (property == null) {
      return get(field.getType());
    }
    if (field.getType() != Optional.class) {
      return config.getValue(property.name(), field.getType());
    }
    ParameterizedType optional = (ParameterizedType) field.getGenericType();
    return config.getOptionalValue(
        property.name(), (Class<?>) optional.getActualTypeArguments()[0]);
  }
}
