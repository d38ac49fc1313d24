package org.healthlink.video;

/**
 * Which account holds a meeting, and why that one.
 *
 * @param account the provider's user, an id or an e-mail address
 * @param reason for the administrator, one sentence
 * @param alternativeHost the doctor's own account, where it may start the meeting as well; else
 *     null
 */
public record HostChoice(String account, String reason, String alternativeHost) {}
