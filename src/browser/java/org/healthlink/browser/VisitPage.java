package org.healthlink.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.healthlink.testing.Eventually;

/** The visit page in a browser of one person. */
final class VisitPage implements AutoCloseable {

  private final BrowserContext context;
  private final Page page;
  private final List<String> complaints = new ArrayList<>();

  private VisitPage(BrowserContext context) {
    this.context = context;
    context.addInitScript(PageScripts.CONNECTIONS);
    page = context.newPage();
    page.onConsoleMessage(
        message -> {
          if (message.text().contains("Content Security Policy")) {
            complaints.add(message.text());
          }
        });
    page.onPageError(error -> complaints.add(error));
  }

  /** A phone of 2018, in English unless said otherwise. */
  static NewContextOptions phone() {
    return new NewContextOptions().setViewportSize(360, 640).setLocale("en-GB");
  }

  static VisitPage in(Browser browser, NewContextOptions options, String... scripts) {
    BrowserContext context = browser.newContext(options);
    for (String script : scripts) {
      context.addInitScript(script);
    }
    return new VisitPage(context);
  }

  /** Somebody who has allowed camera and microphone, with a picture of this colour. */
  static VisitPage with(
      Browser browser, NewContextOptions options, String colour, String... scripts) {
    BrowserContext context =
        browser.newContext(options.setPermissions(List.of("camera", "microphone")));
    context.addInitScript(PageScripts.SOCKETS);
    context.addInitScript(CanvasCamera.script(colour));
    for (String script : scripts) {
      context.addInitScript(script);
    }
    return new VisitPage(context);
  }

  VisitPage open(VisitStub stub, StubVisit visit, String role) {
    return open(stub.origin(), visit, role);
  }

  VisitPage open(String origin, StubVisit visit, String role) {
    page.navigate(origin + "/healthlink/visit/" + visit.id() + "?as=" + role);
    return this;
  }

  Page page() {
    return page;
  }

  /** From the lobby, by way of the devices, into the visit in the browser. */
  VisitPage joins() {
    shows("ready").press("join").shows("check").press("go").shows("call");
    return this;
  }

  VisitPage press(String action) {
    button(action).click();
    return this;
  }

  Locator button(String action) {
    return page.locator("[data-do='" + action + "']:visible");
  }

  VisitPage shows(String screen) {
    page.locator("#" + screen).waitFor();
    return this;
  }

  VisitPage says(String words) {
    page.getByText(Pattern.compile(words)).locator("visible=true").first().waitFor();
    return this;
  }

  /** The picture of the other person arrives, moves, and is of that colour. */
  VisitPage sees(String colour) {
    Eventually.eventually(this::remoteColour, colour::equals);
    int before = frames();
    Eventually.eventually(this::frames, now -> now > before + 10);
    return this;
  }

  VisitPage seesNobody() {
    Eventually.eventually(() -> page.locator(".person").count(), count -> count == 0);
    return this;
  }

  /** Has the page ask how things stand, and gives the server's answer. */
  Response asks() {
    return page.waitForResponse("**/state", () -> page.evaluate(PageScripts.ONLINE));
  }

  /** Its slow devices are there, now that this many streams have come. */
  void devicesCome(int streams) {
    page.evaluate("window.letDevicesCome()");
    page.waitForFunction("count => window.streams.length === count", streams);
  }

  /** Its WebSocket breaks off. */
  void losesConnection() {
    page.evaluate(PageScripts.CLOSE_SOCKETS);
  }

  /** Frames that the browser has decoded for the remote picture. */
  int frames() {
    return ((Number) page.evaluate(PageScripts.FRAMES_DECODED, ".person video")).intValue();
  }

  /** The name of the colour in the corner of the remote picture. */
  String remoteColour() {
    return (String) page.evaluate(CanvasCamera.LOOK, ".person video");
  }

  void screenshot(Path file) {
    page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
  }

  /** Errors of the page, and what its own policy has forbidden. */
  List<String> complaints() {
    return complaints;
  }

  @Override
  public void close() {
    context.close();
  }
}
