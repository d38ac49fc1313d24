package org.healthlink.video.rest;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.healthlink.appointment.IllegalTransitionException;
import org.healthlink.appointment.VisitRole;
import org.healthlink.platform.json.MalformedJsonException;
import org.healthlink.platform.json.StrictJson;
import org.healthlink.problem.AddressedServlet;
import org.healthlink.problem.BodyReader;
import org.healthlink.problem.PathIds;
import org.healthlink.problem.ProblemException;
import org.healthlink.problem.ProblemResponses;
import org.healthlink.problem.ProblemType;
import org.healthlink.video.VisitPresences;

/**
 * A visit's page and what it asks for, below {@code /visit/{id}}. A one-time address opens a
 * session for this visit; from then on a cookie says who is asking. What changes something needs a
 * header that no other site's page can send without asking first.
 */
@WebServlet(urlPatterns = "/visit/*", asyncSupported = true)
public class VisitServlet extends AddressedServlet {

  private static final long serialVersionUID = 1L;
  private static final String PAGE_SENDS = "X-Visit";
  private static final int LARGEST_BODY = 1024;

  /** Without HEAD: what looks at a link before a person does must not use it up. */
  private static final Map<String, Set<String>> ADDRESSES =
      Stream.concat(
              Stream.of("", "/state", "/zoom", "/events").map(what -> Map.entry(what, "GET")),
              Stream.of("/enter", "/switch", "/present", "/remove", "/end", "/leave")
                  .map(what -> Map.entry(what, "POST")))
          .collect(
              Collectors.toUnmodifiableMap(
                  address -> "/{id}" + address.getKey(), address -> Set.of(address.getValue())));

  @Inject private VisitEntrance entrance;
  @Inject private VisitStates states;
  @Inject private VisitActions actions;
  @Inject private VisitFeed feed;
  @Inject private VisitPage page;
  @Inject private Clock clock;

  /** The body of {@code present}. */
  record Presence(String at) {}

  /** The body of {@code remove}. */
  record Removal(VisitRole role) {}

  /** A body without content. */
  record Nothing() {}

  /** What is asked for, below which visit. */
  private record Target(UUID id, String what) {
    static Target of(HttpServletRequest request) {
      String[] parts = request.getPathInfo().substring(1).split("/", -1);
      return new Target(PathIds.parse(parts[0]), parts.length == 1 ? "" : parts[1]);
    }
  }

  private interface Work {
    void run(Target target) throws IOException;
  }

  @Override
  public Map<String, Set<String>> addresses() {
    return ADDRESSES;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    answer(request, response, target -> get(target, request, response));
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    answer(request, response, target -> post(target, request, response));
  }

  private void get(Target target, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String ticket = request.getParameter("ticket");
    switch (target.what()) {
      case "" -> {
        if (ticket != null) {
          redirect(response, entrance.admit(target.id(), ticket, request, response));
        } else {
          page.send(request, response);
        }
      }
      case "state" -> json(response, states.of(entrance.guest(target.id(), request)));
      case "zoom" ->
          redirect(
              response,
              actions.meetingLink(
                  entrance.guest(target.id(), request), entrance.path(target.id())));
      default -> feed.open(entrance.guest(target.id(), request), request);
    }
  }

  private void post(Target target, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (request.getHeader(PAGE_SENDS) == null) {
      throw new ProblemException(
          ProblemType.FORBIDDEN, "The visit's page alone sends this, with the header X-Visit.");
    }
    VisitGuest guest = entrance.guest(target.id(), request);
    switch (target.what()) {
      case "enter" -> {
        body(request, Nothing.class);
        json(response, actions.enter(guest, entrance.path(target.id())));
        return;
      }
      case "switch" -> actions.switchToRoom(guest);
      case "present" -> actions.present(guest, place(body(request, Presence.class).at()));
      case "remove" -> actions.remove(guest, removable(body(request, Removal.class).role()));
      case "end" -> actions.end(guest);
      default -> actions.leave(guest);
    }
    response.setStatus(HttpServletResponse.SC_NO_CONTENT);
  }

  private void answer(HttpServletRequest request, HttpServletResponse response, Work work)
      throws IOException {
    try {
      work.run(Target.of(request));
    } catch (ProblemException problem) {
      ProblemResponses.send(request, response, problem);
    } catch (MalformedJsonException malformed) {
      ProblemResponses.send(
          request,
          response,
          new ProblemException(
              ProblemType.MALFORMED_REQUEST, "The body cannot be read as it was sent."));
    } catch (IllegalTransitionException refused) {
      ProblemResponses.send(
          request,
          response,
          new ProblemException(
                  ProblemType.ILLEGAL_TRANSITION, "The visit cannot be ended at this time.")
              .with("appointmentStatus", refused.status()));
    } catch (RuntimeException failure) {
      ProblemResponses.sendUnexpected(request, response, failure);
    }
  }

  private static String place(String at) {
    if (at == null || !at.matches("[A-Z]{2,20}")) {
      throw ProblemException.invalid("/at", "PAGE, ZOOM or JANUS is expected");
    }
    return at.equals(VisitPresences.PAGE) ? VisitPresences.PAGE : at;
  }

  private static VisitRole removable(VisitRole role) {
    if (role == null || role == VisitRole.DOCTOR) {
      throw ProblemException.invalid("/role", "PATIENT or STAFF is expected");
    }
    return role;
  }

  private <T> T body(HttpServletRequest request, Class<T> type) throws IOException {
    byte[] bytes =
        new BodyReader(LARGEST_BODY, clock)
            .read(request.getInputStream(), request.getContentLengthLong());
    return type.cast(StrictJson.read(bytes, type));
  }

  private static void json(HttpServletResponse response, Object value) throws IOException {
    response.setContentType("application/json");
    response.getOutputStream().write(StrictJson.write(value));
  }

  private static void redirect(HttpServletResponse response, URI link) {
    response.setHeader("Location", link.toString());
    response.setStatus(HttpServletResponse.SC_SEE_OTHER);
  }
}
