package org.healthlink.browser;

/** The stub refuses. */
final class StubProblem extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int status;
  private final String slug;

  StubProblem(int status, String slug) {
    super(slug);
    this.status = status;
    this.slug = slug;
  }

  int status() {
    return status;
  }

  String slug() {
    return slug;
  }
}
