package org.healthlink.architecture.violations.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.healthlink.architecture.violations.video.VideoProvider;

/** Calls the provider through an interface of its own. */
@ApplicationScoped
@Transactional
class CallsThroughHelper {
  private Notifier notifier;

  void change() {
    notifier.tell();
  }

  interface Notifier {
    void tell();
  }

  record Teller(VideoProvider provider) implements Notifier {
    @Override
    public void tell() {
      provider.create();
    }
  }
}
