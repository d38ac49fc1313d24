/** What features tell of their work in numbers; who keeps the numbers is none of their business. */
package org.healthlink.platform.metrics;
