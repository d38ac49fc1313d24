package org.healthlink.platform.encryption;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What {@code server-config/keyset} makes is what the application reads. */
class KeysetScriptTest {
  private static final byte[] PLACE = "patients".getBytes(StandardCharsets.UTF_8);
  private static final byte[] TEXT = "said in confidence".getBytes(StandardCharsets.UTF_8);

  @Test
  void aNewKeysetHasOneKeyThatNoOtherHas() {
    Keyset keyset = Keyset.parse(script(""));
    assertEquals(List.of(keyset.primary()), keyset.ids());
    assertNotEquals(keyset.primary(), Keyset.parse(script("")).primary());
  }

  @Test
  void anAddedKeyReadsAndAPromotedOneWrites() {
    Stream.of(script(""), Keyset.generate()).forEach(KeysetScriptTest::rotate);
  }

  private static void rotate(String former) {
    Keyset before = Keyset.parse(former);
    byte[] text = before.encrypt(TEXT, PLACE);
    String both = script(former, "add");
    Keyset reads = Keyset.parse(both);
    assertEquals(before.primary(), reads.primary());
    assertEquals(2, reads.ids().size());
    Keyset writes = Keyset.parse(script(both, "promote"));
    assertNotEquals(before.primary(), writes.primary());
    assertEquals(reads.ids(), writes.ids());
    assertArrayEquals(TEXT, writes.decrypt(text, PLACE));
  }

  private static String script(String input, String... arguments) {
    List<String> command =
        Stream.concat(Stream.of("sh", "server-config/keyset"), Stream.of(arguments)).toList();
    try {
      Process process =
          new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
      process.getOutputStream().write(input.getBytes(StandardCharsets.US_ASCII));
      process.getOutputStream().close();
      String output =
          new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
      assertTrue(process.waitFor(10, TimeUnit.SECONDS));
      assertEquals(0, process.exitValue());
      return output.strip();
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
