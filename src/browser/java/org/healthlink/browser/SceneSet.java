package org.healthlink.browser;

import com.microsoft.playwright.Browser.NewContextOptions;
import java.util.ArrayList;
import java.util.List;
import org.healthlink.janus.JanusRooms;

/** What a scene is made of: a visit, the page that is looked at, and pages of others. */
final class SceneSet implements AutoCloseable {

  private final RealParts parts;
  private final List<VisitPage> pages = new ArrayList<>();
  private final StubVisit visit;
  private VisitPage looked;

  SceneSet(RealParts parts) {
    this.parts = parts;
    JanusRooms rooms = parts.rooms();
    visit = parts.stub().add(new StubVisit(rooms));
  }

  StubVisit visit() {
    return visit;
  }

  RealParts parts() {
    return parts;
  }

  /** The page that the scene shows. */
  VisitPage looked() {
    return looked;
  }

  /** Somebody who has allowed camera and microphone. */
  VisitPage allowed(String role, String... scripts) {
    String colour = role.equals("DOCTOR") ? "blue" : "red";
    return opened(VisitPage.with(parts.withDevices(), phone(), colour, scripts), role);
  }

  /** Somebody who has not yet been asked, in a page that was prepared by these scripts. */
  VisitPage asked(String role, String... scripts) {
    return opened(VisitPage.in(parts.withDevices(), phone(), scripts), role);
  }

  /** Somebody without camera and microphone. */
  VisitPage withoutDevices(String role) {
    return opened(
        VisitPage.in(
            parts.withoutDevices(), phone().setPermissions(List.of("camera", "microphone"))),
        role);
  }

  /** A page that was made in some other way. */
  VisitPage shown(VisitPage page) {
    pages.add(page);
    looked = page;
    return page;
  }

  /** The last page is only an extra; the one before is looked at. */
  void lookAt(VisitPage page) {
    looked = page;
  }

  /** The smallest screen that there is. */
  static NewContextOptions phone() {
    return VisitPage.phone().setViewportSize(320, 568);
  }

  private VisitPage opened(VisitPage page, String role) {
    return shown(page).open(parts.stub(), visit, role);
  }

  @Override
  public void close() {
    parts.stub().answering(true);
    pages.forEach(VisitPage::close);
  }
}
