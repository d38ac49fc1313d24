package org.healthlink.zoom;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.ProcessingException;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;
import org.healthlink.video.MeetingDetails;
import org.healthlink.video.MeetingOrder;
import org.healthlink.video.VideoProvider;
import org.healthlink.video.VideoProviderException;

/** Makes meetings at Zoom. */
@ApplicationScoped
public class ZoomVideoProvider implements VideoProvider {

  private static final String FIND_FAILED = "Failed to look for a Zoom meeting";
  private static final String START_FAILED = "Failed to fetch a Zoom start link";
  private static final int LARGEST_PAGE = 300;
  private static final int MOST_PAGES = 20;

  @Inject private ZoomConfiguration configuration;
  @Inject private ZoomClients clients;
  @Inject private ZoomToken token;
  @Inject private Clock clock;

  @Override
  public String name() {
    return "ZOOM";
  }

  @Override
  public boolean enabled() {
    return configuration.enabled();
  }

  @Override
  public String hostOf(Optional<String> doctorsAccount) {
    return doctorsAccount.orElseGet(configuration::defaultHost);
  }

  @Override
  public MeetingDetails create(MeetingOrder order) {
    try {
      return details(ZoomErrors.CREATE_FAILED, create(order, Passcodes.next()));
    } catch (ZoomError refused) {
      if (!refusesPasscode(refused)) {
        throw new ZoomErrors(clock).ofAnswer(ZoomErrors.CREATE_FAILED, refused);
      }
    }
    try {
      // The account's rule for passcodes is stricter than ours: Zoom makes one that fits.
      return details(ZoomErrors.CREATE_FAILED, create(order, null));
    } catch (ZoomError refused) {
      throw new ZoomErrors(clock).ofAnswer(ZoomErrors.CREATE_FAILED, refused);
    }
  }

  @Override
  public Optional<MeetingDetails> find(MeetingOrder order) {
    try {
      String page = null;
      for (int pages = 0; pages < MOST_PAGES; pages++) {
        MeetingListAnswer list = list(order.host(), page);
        Optional<MeetingDetails> found =
            list.meetings().stream()
                .filter(meeting -> isOf(order, meeting))
                .flatMap(meeting -> stillThere(meeting.id()).stream())
                .findFirst();
        if (found.isPresent()) {
          return found;
        }
        page = list.nextPageToken();
        if (page == null || page.isBlank()) {
          return Optional.empty();
        }
      }
      return Optional.empty();
    } catch (ZoomError refused) {
      throw new ZoomErrors(clock).ofAnswer(FIND_FAILED, refused);
    }
  }

  @Override
  public URI startLink(long meetingId) {
    try {
      String link = get(START_FAILED, meetingId).startUrl();
      if (link == null) {
        throw unreadable(START_FAILED);
      }
      return URI.create(link);
    } catch (ZoomError refused) {
      throw new ZoomErrors(clock).ofAnswer(START_FAILED, refused);
    } catch (IllegalArgumentException notAnAddress) {
      throw unreadable(START_FAILED);
    }
  }

  private MeetingAnswer create(MeetingOrder order, String passcode) {
    MeetingRequest request = MeetingRequest.of(order, configuration.meetingSettings(), passcode);
    return call(
        ZoomErrors.CREATE_FAILED,
        bearer -> clients.meetings().create(bearer, order.host(), request));
  }

  private MeetingAnswer get(String headline, long meetingId) {
    return call(headline, bearer -> clients.meetings().get(bearer, meetingId));
  }

  /** Somebody may delete the meeting between the list and the look. */
  private Optional<MeetingDetails> stillThere(long meetingId) {
    try {
      return Optional.of(details(FIND_FAILED, get(FIND_FAILED, meetingId)));
    } catch (ZoomError refused) {
      if (refused.meetingIsGone()) {
        return Optional.empty();
      }
      throw refused;
    }
  }

  private MeetingListAnswer list(String host, String page) {
    MeetingListAnswer answer =
        call(
            FIND_FAILED,
            bearer -> clients.meetings().list(bearer, host, "scheduled", LARGEST_PAGE, page));
    if (answer.meetings() == null) {
      throw unreadable(FIND_FAILED);
    }
    return answer;
  }

  /** Calls with the token of this node; a refused one is fetched anew and the call made again. */
  private <T> T call(String headline, Function<String, T> request) {
    String used = token.current();
    try {
      return request.apply("Bearer " + used);
    } catch (ZoomError e) {
      if (!e.tokenRefused()) {
        throw e;
      }
    } catch (ProcessingException e) {
      throw new ZoomErrors(clock).ofTransport(headline, e);
    }
    token.discard(used);
    try {
      return request.apply("Bearer " + token.current());
    } catch (ProcessingException e) {
      throw new ZoomErrors(clock).ofTransport(headline, e);
    }
  }

  /** Hospitals may hide topics in Zoom's lists, so the agenda counts as well. */
  private static boolean isOf(MeetingOrder order, MeetingAnswer meeting) {
    return meeting.id() != null
        && (order.reference().equals(meeting.topic())
            || meeting.agenda() != null && meeting.agenda().startsWith(order.reference()));
  }

  private static boolean refusesPasscode(ZoomError error) {
    return error.code() == 300
        && (error.fields().stream().anyMatch(field -> field.contains("pass"))
            || error.says("password")
            || error.says("passcode"));
  }

  private MeetingDetails details(String headline, MeetingAnswer answer) {
    if (answer.id() == null || answer.id() <= 0 || !isWebAddress(answer.joinUrl())) {
      throw unreadable(headline);
    }
    return new MeetingDetails(answer.id(), answer.joinUrl(), answer.password());
  }

  private static boolean isWebAddress(String text) {
    try {
      return text != null && URI.create(text).getHost() != null && text.startsWith("http");
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private VideoProviderException unreadable(String headline) {
    return new ZoomErrors(clock)
        .ofTransport(headline, new ProcessingException("an answer without what was asked for"));
  }
}
