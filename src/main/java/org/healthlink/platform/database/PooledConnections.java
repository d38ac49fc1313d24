package org.healthlink.platform.database;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.AgroalConnectionPoolConfiguration.ConnectionValidator;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.exceptionsorter.PostgreSQLExceptionSorter;
import io.agroal.narayana.NarayanaTransactionIntegration;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.healthlink.platform.configuration.ConfigurationCheck;
import org.hibernate.engine.jdbc.connections.spi.ConnectionProvider;
import org.hibernate.service.UnknownUnwrapTypeException;
import org.hibernate.service.spi.Stoppable;
import org.jboss.logging.Logger;

/**
 * Hands Hibernate its connections: from a pool of {@code db.pool.max}, enlisted in the server's
 * transaction. A connection that the database has dropped is noticed and replaced; when none is
 * free for ten seconds the caller gets an {@link SQLException}. As the first thing of ours that
 * runs, it has the configuration checked and waits for the database.
 *
 * <p>The pool is ours because the servers' own ones can neither be sized by configuration in the
 * same way nor, on WildFly, be told from inside a WAR to test a connection before use.
 */
public class PooledConnections implements ConnectionProvider, Stoppable {

  private static final long serialVersionUID = 1L;
  private static final Logger LOG = Logger.getLogger(PooledConnections.class);
  private static final Duration ACQUISITION_LIMIT = Duration.ofSeconds(10);
  private static final Duration IDLE_BEFORE_TEST = Duration.ofSeconds(2);
  private static final Duration KEPT_IDLE = Duration.ofMinutes(5);

  private final transient AgroalDataSource pool;

  /** Called by Hibernate; throws when the configuration is wrong or the database stays away. */
  public PooledConnections() {
    ConfigurationCheck.run();
    DatabaseConfiguration configuration = DatabaseConfiguration.read();
    new DatabaseWait(configuration).await();
    pool = open(configuration);
  }

  private static AgroalDataSource open(DatabaseConfiguration configuration) {
    ConfiguredLogin login = new ConfiguredLogin();
    AgroalDataSourceConfigurationSupplier supplier =
        new AgroalDataSourceConfigurationSupplier()
            .connectionPoolConfiguration(
                settings ->
                    settings
                        .maxSize(configuration.poolMax())
                        .minSize(0)
                        .initialSize(0)
                        .acquisitionTimeout(ACQUISITION_LIMIT)
                        .reapTimeout(KEPT_IDLE)
                        .idleValidationTimeout(IDLE_BEFORE_TEST)
                        .connectionValidator(ConnectionValidator.defaultValidatorWithTimeout(2))
                        .exceptionSorter(new PostgreSQLExceptionSorter())
                        .transactionIntegration(
                            new NarayanaTransactionIntegration(
                                ServerTransactions.transactionManager(),
                                ServerTransactions.synchronizationRegistry()))
                        .connectionFactoryConfiguration(
                            factory ->
                                factory
                                    .connectionProviderClass(org.postgresql.Driver.class)
                                    .jdbcUrl(configuration.url())
                                    .jdbcProperty("ApplicationName", "healthlink")
                                    .jdbcProperty("connectTimeout", "5")
                                    .jdbcProperty("socketTimeout", "30")
                                    .jdbcProperty("tcpKeepAlive", "true")
                                    // Details quote whole rows, and servers log exceptions.
                                    .jdbcProperty("logServerErrorDetail", "false")
                                    .jdbcProperty("reWriteBatchedInserts", "true")
                                    .addSecurityProvider(login)
                                    .credential(login)));
    try {
      return AgroalDataSource.from(supplier);
    } catch (SQLException e) {
      throw new IllegalStateException("the connection pool cannot be made", e);
    }
  }

  @Override
  public Connection getConnection() throws SQLException {
    return pool.getConnection();
  }

  @Override
  public void closeConnection(Connection connection) throws SQLException {
    connection.close();
  }

  @Override
  public boolean supportsAggressiveRelease() {
    return true;
  }

  @Override
  public boolean isUnwrappableAs(Class<?> type) {
    return type.isInstance(this) || type == DataSource.class;
  }

  @Override
  public <T> T unwrap(Class<T> type) {
    if (type.isInstance(this)) {
      return type.cast(this);
    }
    if (type == DataSource.class) {
      return type.cast(pool);
    }
    throw new UnknownUnwrapTypeException(type);
  }

  @Override
  public void stop() {
    LOG.debug("closing the connection pool");
    pool.close();
  }
}
