package org.healthlink.video;

import org.healthlink.platform.diagnosis.DiagnosticCheck;

/**
 * The check that a provider of meetings offers, so that whoever looks whether all is well knows no
 * vendor: from the way there to what the coming visits need of it. It looks now, whatever is held
 * of earlier answers, and a provider that is switched off is a finding, too.
 */
public interface ProviderCheck extends DiagnosticCheck {}
