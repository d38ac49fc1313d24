/** Who is here: doctors with their working hours and absences, and patients. */
package org.healthlink.directory;
