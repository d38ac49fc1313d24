package org.healthlink.directory;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.healthlink.platform.encryption.EncryptedColumn;
import org.healthlink.platform.encryption.EncryptedTable;

/** What is encrypted of doctors. */
@ApplicationScoped
class EncryptedDoctors implements EncryptedTable {

  @Override
  public List<EncryptedColumn> columns() {
    return Doctor.ENCRYPTED;
  }
}
