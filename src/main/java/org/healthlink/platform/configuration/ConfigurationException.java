package org.healthlink.platform.configuration;

/** The deployment stops here because of its configuration; the message is for the administrator. */
public class ConfigurationException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public ConfigurationException(String message) {
    // The place in the code helps nobody who has to mend a configuration.
    super(message, null, false, false);
  }
}
