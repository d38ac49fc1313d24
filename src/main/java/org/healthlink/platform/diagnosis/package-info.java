/**
 * What is looked at when an administrator asks whether all is well, and how an answer looks. Every
 * feature looks at its own part; nothing here knows which parts there are.
 */
package org.healthlink.platform.diagnosis;
