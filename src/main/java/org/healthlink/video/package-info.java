/**
 * The life of a visit's meeting, whoever provides it: what it needs next, who works on it now, what
 * came of it, and when it is tried again. Providers stand behind {@link
 * org.healthlink.video.VideoProvider}.
 */
package org.healthlink.video;
