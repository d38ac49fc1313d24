package org.healthlink.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Tests from outside of the WAR in a server; whatever one does to Zoom ends with it. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith({ArquillianExtension.class, InTheServer.CalmZoom.class})
public @interface InTheServer {

  /** Leaves Zoom in order, so that no test suffers from another one's faults. */
  final class CalmZoom implements AfterEachCallback {
    @Override
    public void afterEach(ExtensionContext context) {
      TestSandbox.calmZoom();
    }
  }
}
