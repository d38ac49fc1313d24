package org.healthlink.platform.database;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
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
 */
public class Migrations implements Integrator {

  @Override
  public void integrate(
      Metadata metadata, BootstrapContext bootstrap, SessionFactoryImplementor factory) {
    DataSource dataSource =
        bootstrap
            .getServiceRegistry()
            .requireService(ConnectionProvider.class)
            .unwrap(DataSource.class);
    of(dataSource).migrate();
    compareKeys(dataSource);
  }

  /** The migrations of this version, for this database. */
  static Flyway of(DataSource dataSource) {
    return Flyway.configure(Migrations.class.getClassLoader())
        .dataSource(dataSource)
        .locations("classpath:db/migration")
        .javaMigrations(new EncryptExistingTexts())
        .load();
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
