/** What unit tests share: a clock that is stepped, seeded properties, a look at private fields. */
package org.healthlink.unit;
