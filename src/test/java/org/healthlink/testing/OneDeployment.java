package org.healthlink.testing;

import java.io.File;
import java.util.List;
import org.jboss.arquillian.container.spi.client.deployment.DeploymentDescription;
import org.jboss.arquillian.container.spi.client.deployment.DeploymentScenario;
import org.jboss.arquillian.container.spi.client.protocol.metadata.HTTPContext;
import org.jboss.arquillian.container.spi.client.protocol.metadata.ProtocolMetaData;
import org.jboss.arquillian.container.spi.event.DeployManagedDeployments;
import org.jboss.arquillian.container.spi.event.UnDeployManagedDeployments;
import org.jboss.arquillian.container.spi.event.container.AfterDeploy;
import org.jboss.arquillian.container.test.impl.client.deployment.event.GenerateDeployment;
import org.jboss.arquillian.container.test.spi.client.deployment.DeploymentScenarioGenerator;
import org.jboss.arquillian.core.api.Event;
import org.jboss.arquillian.core.api.Instance;
import org.jboss.arquillian.core.api.InstanceProducer;
import org.jboss.arquillian.core.api.annotation.Inject;
import org.jboss.arquillian.core.api.annotation.Observes;
import org.jboss.arquillian.core.spi.EventContext;
import org.jboss.arquillian.core.spi.LoadableExtension;
import org.jboss.arquillian.test.spi.TestClass;
import org.jboss.arquillian.test.spi.annotation.ClassScoped;
import org.jboss.arquillian.test.spi.context.ClassContext;
import org.jboss.arquillian.test.spi.event.suite.AfterSuite;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** Deploys the very WAR that was built, once, before the first test class of a run. */
public final class OneDeployment implements LoadableExtension {

  @Override
  public void register(ExtensionBuilder builder) {
    builder.service(DeploymentScenarioGenerator.class, BuiltWar.class).observer(Keeper.class);
  }

  /** The WAR, whatever the test class. */
  public static final class BuiltWar implements DeploymentScenarioGenerator {
    @Override
    public List<DeploymentDescription> generate(TestClass testClass) {
      File file = new File("target/healthlink.war");
      WebArchive war = ShrinkWrap.createFromZipFile(WebArchive.class, file);
      return List.of(new DeploymentDescription("healthlink", war).shouldBeTestable(false));
    }
  }

  /** Lets only the first class deploy, shows its deployment to the others, undeploys at the end. */
  public static final class Keeper {
    @Inject @ClassScoped private InstanceProducer<DeploymentScenario> current;
    @Inject private Instance<ClassContext> classes;
    @Inject private Instance<ProtocolMetaData> metaData;
    @Inject private Event<UnDeployManagedDeployments> undeployment;

    private DeploymentScenario kept;
    private boolean deployed;
    private boolean ending;

    void generate(@Observes EventContext<GenerateDeployment> generation) {
      if (kept == null) {
        generation.proceed();
        kept = current.get();
      } else {
        current.set(kept);
      }
    }

    void deploy(@Observes EventContext<DeployManagedDeployments> deployment) {
      if (!deployed) {
        deployed = true;
        deployment.proceed();
      }
    }

    void noteAddress(@Observes AfterDeploy event) {
      HTTPContext http = metaData.get().getContexts(HTTPContext.class).iterator().next();
      HospitalClient.deployed("http://127.0.0.1:" + http.getPort());
    }

    void undeploy(@Observes EventContext<UnDeployManagedDeployments> event) {
      if (ending) {
        event.proceed();
      }
    }

    void end(@Observes(precedence = 100) AfterSuite event) {
      ending = true;
      if (kept == null) {
        return;
      }
      classes.get().activate(Keeper.class);
      try {
        current.set(kept);
        undeployment.fire(new UnDeployManagedDeployments());
      } finally {
        classes.get().deactivate();
        classes.get().destroy(Keeper.class);
      }
    }
  }
}
