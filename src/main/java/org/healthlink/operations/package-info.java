/** What keeps an installation in order by itself, and what tells how it stands. */
package org.healthlink.operations;
