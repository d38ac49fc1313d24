/** What records of the log carry beside their text: which request, and which appointment. */
package org.healthlink.platform.log;
