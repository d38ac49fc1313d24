package org.healthlink.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.healthlink.janus.JanusByHand;
import org.healthlink.janus.JanusRooms;
import org.healthlink.sandbox.Janus;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** A Janus, Chromium and the stub, started once for all test classes that ask for them. */
final class RealParts implements AutoCloseable {

  /** What a hospital gives its Janus. */
  static final Path CONFIGURATION = Path.of("server-config/janus");

  private static final Path CHROMIUM = Path.of("/usr/bin/chromium");

  private static final List<String> QUIET =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync",
          // A host whose address is no secure context, without leaving this machine.
          "--host-resolver-rules=MAP insecure.example 127.0.0.1");

  private final MediaNetwork network = MediaNetwork.require();
  private final VisitStub stub = new VisitStub();
  private final Janus janus;
  private final Playwright playwright;
  private final Browser withDevices;
  private final Browser withoutDevices;

  private RealParts() {
    janus = Janus.in(CONFIGURATION, folder("janus"), stub.origin()).start();
    stub.janusOrigin(rooms().origins().get(0));
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    withDevices = launch(List.of("--use-fake-device-for-media-stream"));
    withoutDevices = launch(List.of());
  }

  /** Tests that need the real parts, and are skipped, with a word on it, where they are missing. */
  @Target(ElementType.TYPE)
  @Retention(RetentionPolicy.RUNTIME)
  @ExtendWith(Extension.class)
  @interface Needed {}

  /** Gives the parts to constructors and methods. */
  static final class Extension implements ExecutionCondition, ParameterResolver {

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
      List<String> missing =
          Stream.of(Janus.PROGRAM, CHROMIUM)
              .filter(program -> !Files.isExecutable(program))
              .map(program -> program + " (Debian package " + program.getFileName() + ")")
              .toList();
      if (missing.isEmpty()) {
        return ConditionEvaluationResult.enabled("all is there");
      }
      String words = context.getDisplayName() + ": " + String.join(" and ", missing) + " missing";
      if (context.getTestMethod().isEmpty()) {
        System.out.println("SKIPPED " + words);
      }
      return ConditionEvaluationResult.disabled(words);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
      return parameter.getParameter().getType() == RealParts.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
      return context
          .getRoot()
          .getStore(Namespace.create(RealParts.class))
          .getOrComputeIfAbsent(RealParts.class, key -> new RealParts());
    }
  }

  MediaNetwork network() {
    return network;
  }

  VisitStub stub() {
    return stub;
  }

  Janus janus() {
    return janus;
  }

  /** Rooms at the Janus, as the application opens them. */
  JanusRooms rooms() {
    return JanusByHand.rooms(janus.address(), List.of(), Optional.empty());
  }

  /** Another visit at the stub, with rooms at the Janus. */
  StubVisit visit() {
    return stub.add(new StubVisit(rooms()));
  }

  Browser withDevices() {
    return withDevices;
  }

  Browser withoutDevices() {
    return withoutDevices;
  }

  /** A new folder of this run. */
  static Path folder(String name) {
    try {
      Path below = Files.createDirectories(Path.of("target/browser"));
      return Files.createTempDirectory(below.toAbsolutePath(), name);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Browser launch(List<String> more) {
    List<String> arguments = new ArrayList<>(QUIET);
    arguments.addAll(more);
    return playwright
        .chromium()
        .launch(new LaunchOptions().setExecutablePath(CHROMIUM).setArgs(arguments));
  }

  @Override
  public void close() {
    playwright.close();
    janus.close();
    stub.close();
    network.close();
  }
}
