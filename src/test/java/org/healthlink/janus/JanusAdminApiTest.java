package org.healthlink.janus;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class JanusAdminApiTest {

  /** Payara's client stands for the interface in a module of its own, which sees nothing else. */
  @Test
  void whatTravelsIsPublic() {
    assertPublic(JanusAdminApi.class);
    for (Method method : JanusAdminApi.class.getMethods()) {
      Stream.concat(Stream.of(method.getReturnType()), Stream.of(method.getParameterTypes()))
          .forEach(JanusAdminApiTest::assertPublic);
    }
  }

  private static void assertPublic(Class<?> type) {
    assertTrue(Modifier.isPublic(type.getModifiers()), type::getName);
    if (type.isRecord()) {
      Stream.of(type.getRecordComponents())
          .map(RecordComponent::getType)
          .forEach(JanusAdminApiTest::assertPublic);
    }
  }
}
