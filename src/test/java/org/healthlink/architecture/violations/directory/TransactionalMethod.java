package org.healthlink.architecture.violations.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.healthlink.architecture.violations.video.VideoProvider;

/** One transactional method is enough. */
@ApplicationScoped
class TransactionalMethod {
  private VideoProvider provider;

  @Transactional
  void change() {
    provider.create();
  }
}
