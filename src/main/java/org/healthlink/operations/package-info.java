/** What keeps an installation in order by itself. */
package org.healthlink.operations;
