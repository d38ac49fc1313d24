package org.healthlink.platform.database;

import jakarta.transaction.TransactionManager;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.UserTransaction;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import org.hibernate.engine.transaction.jta.platform.internal.AbstractJtaPlatform;

/**
 * Finds the server's transaction services under the names that WildFly and Payara give them.
 * Hibernate's own platform for either server does not know the other one.
 */
public class ServerTransactions extends AbstractJtaPlatform {

  private static final long serialVersionUID = 1L;

  @Override
  protected TransactionManager locateTransactionManager() {
    return lookup(
        TransactionManager.class,
        "java:jboss/TransactionManager",
        "java:appserver/TransactionManager");
  }

  @Override
  protected UserTransaction locateUserTransaction() {
    return lookup(UserTransaction.class, "java:comp/UserTransaction");
  }

  static TransactionManager transactionManager() {
    return new ServerTransactions().locateTransactionManager();
  }

  static TransactionSynchronizationRegistry synchronizationRegistry() {
    return lookup(
        TransactionSynchronizationRegistry.class,
        "java:jboss/TransactionSynchronizationRegistry",
        "java:appserver/TransactionSynchronizationRegistry",
        "java:comp/TransactionSynchronizationRegistry");
  }

  private static <T> T lookup(Class<T> type, String... names) {
    for (String name : names) {
      try {
        return type.cast(new InitialContext().lookup(name));
      } catch (NamingException notOnThisServer) {
        continue;
      }
    }
    throw new IllegalStateException("the server offers no " + type.getSimpleName());
  }
}
