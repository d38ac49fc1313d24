/** Who is asking, and what that person may see and do. */
package org.healthlink.security;
