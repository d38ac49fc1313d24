package org.healthlink.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.healthlink.platform.encryption.EncryptedColumn;
import org.healthlink.platform.encryption.EncryptedTable;

/** The chain's key is encrypted too. */
@ApplicationScoped
class EncryptedAuditKey implements EncryptedTable {

  @Override
  public List<EncryptedColumn> columns() {
    return List.of(ChainHead.KEY);
  }
}
