package org.healthlink.directory;

/** Another doctor, or another patient, has this {@code subject} already. Nothing was changed. */
public class SubjectTakenException extends RuntimeException {

  private static final long serialVersionUID = 1L;
}
