package org.healthlink.unit;

import static net.bytebuddy.matcher.ElementMatchers.isAbstract;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.Response.StatusType;
import jakarta.ws.rs.ext.RuntimeDelegate;
import java.lang.reflect.InvocationHandler;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.bytebuddy.ByteBuddy;
import net.bytebuddy.description.modifier.Visibility;
import net.bytebuddy.implementation.InvocationHandlerAdapter;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * As much of a REST implementation as the constructors of JAX-RS exceptions need: unit tests have
 * the API alone.
 */
public final class RestRuntime implements BeforeAllCallback, AfterAllCallback {

  private static final String BEHAVIOUR = "behaviour";
  private static final Map<Class<?>, Class<?>> FAKES =
      Stream.of(RuntimeDelegate.class, ResponseBuilder.class, Response.class)
          .collect(Collectors.toMap(Function.identity(), RestRuntime::generate));

  @Override
  public void beforeAll(ExtensionContext context) {
    RuntimeDelegate.setInstance(
        fake(RuntimeDelegate.class, (self, method, arguments) -> responseBuilder()));
  }

  /** Others have a real one. */
  @Override
  public void afterAll(ExtensionContext context) {
    RuntimeDelegate.setInstance(null);
  }

  /** An answer whose status can be read, and which can be closed. */
  public static Response emptyResponse(int status) {
    return fake(
        Response.class,
        (self, method, arguments) ->
            switch (method.getName()) {
              case "close" -> null;
              case "getStatus" -> status;
              default -> throw new UnsupportedOperationException(method.getName());
            });
  }

  private static ResponseBuilder responseBuilder() {
    StatusType[] status = new StatusType[1];
    Object[] entity = new Object[1];
    return fake(
        ResponseBuilder.class,
        (self, method, arguments) -> {
          switch (method.getName()) {
            case "build" -> {
              return response(status[0], entity[0]);
            }
            case "status" -> status[0] = status(arguments[0]);
            case "entity" -> entity[0] = arguments[0];
            default -> {
              return self;
            }
          }
          return self;
        });
  }

  private static StatusType status(Object given) {
    return given instanceof Integer code
        ? Response.Status.fromStatusCode(code)
        : (StatusType) given;
  }

  private static Response response(StatusType status, Object entity) {
    return fake(
        Response.class,
        (self, method, arguments) ->
            switch (method.getName()) {
              case "getStatus" -> status.getStatusCode();
              case "getStatusInfo" -> status;
              case "getEntity" -> entity;
              default -> throw new UnsupportedOperationException(method.getName());
            });
  }

  private static <T> T fake(Class<T> type, InvocationHandler behaviour) {
    try {
      T fake = type.cast(FAKES.get(type).getDeclaredConstructor().newInstance());
      fake.getClass().getField(BEHAVIOUR).set(fake, behaviour);
      return fake;
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }

  private static Class<?> generate(Class<?> type) {
    return new ByteBuddy()
        .subclass(type)
        .defineField(BEHAVIOUR, InvocationHandler.class, Visibility.PUBLIC)
        .method(isAbstract())
        .intercept(InvocationHandlerAdapter.toField(BEHAVIOUR))
        .make()
        .load(RestRuntime.class.getClassLoader())
        .getLoaded();
  }
}
