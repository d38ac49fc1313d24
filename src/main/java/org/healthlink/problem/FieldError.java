package org.healthlink.problem;

/**
 * A field that breaks a rule.
 *
 * @param pointer a JSON pointer into the body, or the name of a query parameter
 * @param detail the rule, never the value
 */
public record FieldError(String pointer, String detail) {}
