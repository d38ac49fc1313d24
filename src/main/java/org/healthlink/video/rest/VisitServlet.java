package org.healthlink.video.rest;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.UUID;
import org.healthlink.appointment.Appointment;
import org.healthlink.problem.PathIds;
import org.healthlink.problem.ProblemException;
import org.healthlink.problem.ProblemResponses;
import org.healthlink.problem.ReadingServlet;
import org.healthlink.security.Caller;
import org.healthlink.security.Callers;
import org.healthlink.video.VisitTicket;
import org.healthlink.video.VisitTickets;

/** Takes a one-time address back and sends its holder to the visit. */
@WebServlet(urlPatterns = "/visit/*", asyncSupported = true)
public class VisitServlet extends ReadingServlet {

  private static final long serialVersionUID = 1L;

  @Inject private VisitTickets tickets;
  @Inject private Callers callers;
  @Inject private Door door;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    try {
      response.setHeader("Cache-Control", "no-store");
      response.setHeader("Referrer-Policy", "no-referrer");
      response.setHeader("Location", link(request).toString());
      response.setStatus(HttpServletResponse.SC_SEE_OTHER);
    } catch (ProblemException problem) {
      ProblemResponses.send(request, response, problem);
    } catch (RuntimeException failure) {
      ProblemResponses.sendUnexpected(request, response, failure);
    }
  }

  private URI link(HttpServletRequest request) {
    String path = request.getPathInfo();
    UUID id = PathIds.parse(path == null ? "" : path.substring(1));
    String text = request.getParameter("ticket");
    VisitTicket ticket =
        (text == null ? java.util.Optional.<VisitTicket>empty() : tickets.redeem(id, text))
            .orElseThrow(ProblemException::notFound);
    Caller caller = callers.of(ticket.subject(), ticket.roles());
    Appointment appointment = door.find(id.toString(), caller);
    return switch (ticket.purpose()) {
      case JOIN -> door.join(caller, appointment);
      case START -> door.start(caller, appointment);
    };
  }
}
