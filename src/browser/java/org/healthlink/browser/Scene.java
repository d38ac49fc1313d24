package org.healthlink.browser;

import java.util.function.Consumer;

/**
 * A state of the page and the way to it.
 *
 * @param name of the picture
 * @param screen that is shown in the end
 * @param way to it
 */
record Scene(String name, String screen, Consumer<SceneSet> way) {
  @Override
  public String toString() {
    return name;
  }
}
