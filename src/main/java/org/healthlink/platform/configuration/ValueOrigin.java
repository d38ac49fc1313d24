package org.healthlink.platform.configuration;

/**
 * Where a value comes from, told by the ordinal of its source: servers call their sources as they
 * like.
 */
enum ValueOrigin {
  SYSTEM_PROPERTY("from a system property"),
  ENVIRONMENT("from the environment"),
  ENV_FILE("from the .env file"),
  SERVER("from the server's own configuration"),
  MANUAL("the default");

  private static final int OF_SYSTEM_PROPERTIES = 400;
  private static final int OF_THE_ENVIRONMENT = 300;
  private static final int OF_THE_ENV_FILE = 250;
  private static final int OF_THE_MANUAL = 50;

  private final String words;

  ValueOrigin(String words) {
    this.words = words;
  }

  String words() {
    return words;
  }

  static ValueOrigin of(int ordinal) {
    return switch (ordinal) {
      case OF_SYSTEM_PROPERTIES -> SYSTEM_PROPERTY;
      case OF_THE_ENVIRONMENT -> ENVIRONMENT;
      case OF_THE_ENV_FILE -> ENV_FILE;
      case OF_THE_MANUAL -> MANUAL;
      default -> SERVER;
    };
  }
}
