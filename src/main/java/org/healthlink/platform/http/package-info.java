/** Calls over the network to whoever provides something, the same for all of them. */
package org.healthlink.platform.http;
