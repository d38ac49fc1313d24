package org.healthlink.platform.encryption;

import java.util.List;
import java.util.UUID;

/**
 * A table with encrypted columns, whose rows have a UUID named {@code id}. A feature offers one for
 * each of its tables, as a bean, so that its texts follow when the key changes.
 */
public interface EncryptedTable {

  /** All of them, of the same table; at least one. */
  List<EncryptedColumn> columns();

  /** Called when a row's texts have been written under the present key, in that transaction. */
  default void rewritten(UUID row) {}

  default String name() {
    return columns().get(0).table();
  }
}
