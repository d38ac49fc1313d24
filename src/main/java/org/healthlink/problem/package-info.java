/**
 * How refusals look: problem details (RFC 9457) for every request that reaches the application, the
 * container's own refusals included. They name a rule, never the value that broke it.
 */
package org.healthlink.problem;
