package org.healthlink.appointment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.healthlink.platform.encryption.EncryptedColumn;
import org.healthlink.platform.encryption.EncryptedTable;

/** What is encrypted of appointments. */
@ApplicationScoped
class EncryptedAppointments implements EncryptedTable {

  @Override
  public List<EncryptedColumn> columns() {
    return Appointment.ENCRYPTED;
  }
}
