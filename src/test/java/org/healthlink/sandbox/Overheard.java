package org.healthlink.sandbox;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** Everything that is logged while it is open. */
final class Overheard extends Handler implements AutoCloseable {
  private static final Logger ROOT = Logger.getLogger("");

  private final StringWriter text = new StringWriter();

  Overheard() {
    ROOT.addHandler(this);
  }

  String text() {
    return text.toString();
  }

  @Override
  public synchronized void publish(LogRecord line) {
    text.append(new SimpleFormatter().formatMessage(line)).append('\n');
    if (line.getThrown() != null) {
      line.getThrown().printStackTrace(new PrintWriter(text));
    }
  }

  @Override
  public void flush() {}

  @Override
  public void close() {
    ROOT.removeHandler(this);
  }
}
