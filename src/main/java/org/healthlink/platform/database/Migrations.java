package org.healthlink.platform.database;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.healthlink.platform.configuration.ConfigurationCheck;
import org.healthlink.platform.encryption.Encryption;
import org.healthlink.platform.encryption.KnownKeys;
import org.hibernate.boot.Metadata;
import org.hibernate.boot.spi.BootstrapContext;
import org.hibernate.engine.jdbc.connections.spi.ConnectionProvider;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.integrator.spi.Integrator;
import org.hibernate.service.spi.SessionFactoryServiceRegistry;

/**
 * Brings the schema up to date while the persistence unit starts: before Hibernate validates it,
 * before any bean or timer runs, and once when several nodes start together, because Flyway locks.
 * Migrations from the third on only add, so that the version before goes on beside this one while
 * an installation is updated node by node.
 */
public class Migrations implements Integrator {

  /** A migration of a large table takes minutes, and the other nodes wait for it. */
  private static final int SECONDS_FOR_ANOTHER_NODE = 3600;

  @Override
  public void integrate(
      Metadata metadata, BootstrapContext bootstrap, SessionFactoryImplementor factory) {
    // Asked for first: it is what checks the configuration and waits for the database.
    DataSource pool =
        bootstrap
            .getServiceRegistry()
            .requireService(ConnectionProvider.class)
            .unwrap(DataSource.class);
    configure(DirectConnections.forMigrations())
        .lockRetryCount(SECONDS_FOR_ANOTHER_NODE)
        .load()
        .migrate();
    compareKeys(pool);
  }

  /** What a newer version has done to the schema already is none of an older one's business. */
  static FluentConfiguration configure(DataSource dataSource) {
    return Flyway.configure(Migrations.class.getClassLoader())
        .dataSource(dataSource)
        .locations("classpath:db/migration")
        .javaMigrations(new EncryptExistingTexts())
        .ignoreMigrationPatterns("*:future");
  }

  /** One line in the log instead of an empty or garbled field later. */
  private static void compareKeys(DataSource dataSource) {
    try {
      new KnownKeys(dataSource, Encryption.current().keyset())
          .compare()
          .ifPresent(
              problem -> {
                throw ConfigurationCheck.refuse("healthlink.encryption.keyset", problem);
              });
    } catch (SQLException e) {
      throw new IllegalStateException("the keys in use cannot be read", e);
    }
  }

  @Override
  public void disintegrate(
      SessionFactoryImplementor factory, SessionFactoryServiceRegistry registry) {
    // The schema stays.
  }
}
