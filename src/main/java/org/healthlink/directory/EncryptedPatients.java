package org.healthlink.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.healthlink.platform.encryption.EncryptedColumn;
import org.healthlink.platform.encryption.EncryptedTable;

/** What is encrypted of patients. */
@ApplicationScoped
class EncryptedPatients implements EncryptedTable {

  @Inject private Directory directory;

  @Override
  public List<EncryptedColumn> columns() {
    return Patient.ENCRYPTED;
  }

  @Override
  public void rewritten(UUID row) {
    directory.rehash(row);
  }
}
