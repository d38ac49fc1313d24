package org.healthlink.architecture.violations.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.MessagingException;
import jakarta.mail.Transport;
import jakarta.transaction.Transactional;

/** Mail cannot be rolled back. */
@ApplicationScoped
@Transactional
class SendsMail {
  void change() throws MessagingException {
    Transport.send(null);
  }
}
