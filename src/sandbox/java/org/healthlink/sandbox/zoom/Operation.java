package org.healthlink.sandbox.zoom;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The requests that the simulator answers, with the scope that each one needs and the label that
 * Zoom's rate limits give it. A path holds at most one variable: the user or the meeting.
 */
public enum Operation {
  TOKEN("POST", "/oauth/token", "", "", "Light"),
  CREATE("POST", "/v2/users/([^/]+)/meetings", "meeting:write:meeting", "meeting:write", "Light"),
  LIST("GET", "/v2/users/([^/]+)/meetings", "meeting:read:list_meetings", "meeting:read", "Medium"),
  GET("GET", "/v2/meetings/([^/]+)", "meeting:read:meeting", "meeting:read", "Light"),
  UPDATE("PATCH", "/v2/meetings/([^/]+)", "meeting:update:meeting", "meeting:write", "Light"),
  DELETE("DELETE", "/v2/meetings/([^/]+)", "meeting:delete:meeting", "meeting:write", "Light"),
  STATUS("PUT", "/v2/meetings/([^/]+)/status", "meeting:update:status", "meeting:write", "Light"),
  INVITATION(
      "GET", "/v2/meetings/([^/]+)/invitation", "meeting:read:invitation", "meeting:read", "Light"),
  USER("GET", "/v2/users/([^/]+)", "user:read:user", "user:read", "Light"),
  USERS("GET", "/v2/users", "user:read:list_users", "user:read", "Medium");

  private static final String ADMIN = ":admin";

  private final String method;
  private final Pattern path;
  private final String granular;
  private final String classic;
  private final String label;

  Operation(String method, String path, String granular, String classic, String label) {
    this.method = method;
    this.path = Pattern.compile(path);
    this.granular = granular;
    this.classic = classic;
    this.label = label;
  }

  /** The name by which faults and the journal call this operation: {@code create}, {@code get}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The operation of this name. */
  static Operation named(String label) {
    return valueOf(label.toUpperCase(Locale.ROOT));
  }

  /** The operation that a method and a raw path address, or nothing where Zoom knows none. */
  static Optional<Operation> of(String method, String rawPath) {
    return Arrays.stream(values())
        .filter(o -> o.method.equals(method) && o.path.matcher(rawPath).matches())
        .findFirst();
  }

  /** The still encoded variable of the path: user or meeting; empty where the path has none. */
  String variable(String rawPath) {
    Matcher matcher = path.matcher(rawPath);
    return matcher.matches() && matcher.groupCount() == 1 ? matcher.group(1) : "";
  }

  /** Whether one of the granted scopes, granular or classic, allows this operation. */
  boolean allowedBy(Set<String> granted) {
    return this == TOKEN || granted.contains(granular + ADMIN) || granted.contains(classic + ADMIN);
  }

  /** The scopes that Zoom names when none of them was granted. */
  List<String> missingScopes() {
    return this == USERS ? List.of(granular + ADMIN) : List.of(granular, granular + ADMIN);
  }

  /** The granular scope that an app of today picks for this operation. */
  String scope() {
    return granular + ADMIN;
  }

  /** The category of Zoom's rate limits. */
  String category() {
    return label;
  }

  /** Whether this operation counts against the day's budget of the meeting's host. */
  boolean countsPerDay() {
    return this == CREATE || this == UPDATE;
  }
}
