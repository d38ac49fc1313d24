package org.healthlink.video.rest;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.healthlink.appointment.AppointmentConfiguration;
import org.healthlink.appointment.JoinWindow;
import org.healthlink.platform.BackgroundWork;
import org.healthlink.platform.Failures;
import org.healthlink.problem.ProblemException;
import org.healthlink.problem.ProblemType;
import org.healthlink.video.Rooms;
import org.healthlink.video.VisitSigns;
import org.jboss.logging.Logger;

/**
 * Tells open pages how their visits stand (server-sent events, HTML standard): at once, whenever
 * something changes on any node, and with a sign of life in between. One query looks for all pages
 * of this node; no thread waits for any. A page that is gone or does not read is let go.
 */
@ApplicationScoped
class VisitFeed {

  private static final Logger LOG = Logger.getLogger(VisitFeed.class);
  private static final int MOST_PAGES = 2_000;

  /** At one visit; one that was reloaded counts until it is noticed that nobody reads it. */
  private static final int MOST_PAGES_OF_ONE_PERSON = 10;

  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);
  private static final Duration BETWEEN_SIGNS_OF_LIFE = Duration.ofSeconds(15);

  @Inject private VisitSigns signs;
  @Inject private VisitEntrance entrance;
  @Inject private VisitStates states;
  @Inject private Rooms rooms;
  @Inject private AppointmentConfiguration configuration;
  @Inject private Clock clock;

  @Resource(lookup = BackgroundWork.SCHEDULER)
  private ManagedScheduledExecutorService scheduler;

  @Resource(lookup = BackgroundWork.EXECUTOR)
  private ManagedExecutorService executor;

  private final Set<OpenPage> pages = ConcurrentHashMap.newKeySet();
  private final AtomicBoolean looking = new AtomicBoolean();

  void open(VisitGuest guest, HttpServletRequest request) {
    if (pages.size() >= MOST_PAGES
        || pages.stream().filter(page -> page.isOf(guest)).count() >= MOST_PAGES_OF_ONE_PERSON) {
      throw new ProblemException(ProblemType.UNAVAILABLE, "Too many pages are open.")
          .retryAfter(BETWEEN_SIGNS_OF_LIFE.toSeconds());
    }
    AsyncContext context = request.startAsync();
    context.setTimeout(0);
    OpenPage page = new OpenPage(guest, context, pages::remove);
    context.addListener(page);
    pages.add(page);
    page.begin();
    lookLater();
  }

  @PreDestroy
  void close() {
    pages.forEach(OpenPage::end);
  }

  private void lookLater() {
    if (looking.compareAndSet(false, true)) {
      try {
        scheduler.schedule(this::look, BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS);
      } catch (RejectedExecutionException stopping) {
        looking.set(false);
      }
    }
  }

  private void look() {
    try {
      Set<UUID> visits = pages.stream().map(OpenPage::visit).collect(Collectors.toSet());
      Map<UUID, String> now = visits.isEmpty() ? Map.of() : signs.of(visits);
      Instant instant = clock.instant();
      boolean haveRooms = rooms.available();
      pages.forEach(page -> tell(page, sign(page, now, instant) + "|" + haveRooms, instant));
    } catch (RuntimeException e) {
      LOG.debugv("Looking for news of visits failed, it is tried again: {0}", Failures.brief(e));
    } finally {
      looking.set(false);
      if (!pages.isEmpty()) {
        lookLater();
      }
    }
  }

  /** The door opens and closes by the clock alone. */
  private String sign(OpenPage page, Map<UUID, String> signs, Instant now) {
    JoinWindow window = configuration.joinWindow(page.guest().appointment().slot());
    return signs.get(page.visit()) + "|" + window.isEarly(now) + "|" + window.isOver(now);
  }

  private void tell(OpenPage page, String sign, Instant now) {
    boolean news = page.isNews(sign);
    boolean silent = page.lastWord().plus(BETWEEN_SIGNS_OF_LIFE).isBefore(now);
    if ((news || silent) && page.take()) {
      try {
        executor.execute(() -> speak(page, news, sign, now));
      } catch (RejectedExecutionException full) {
        page.giveBack();
      }
    }
  }

  private void speak(OpenPage page, boolean news, String sign, Instant now) {
    try {
      if (news) {
        page.state(states.of(entrance.again(page.guest())), sign, now);
      } else {
        page.signOfLife(now);
      }
    } catch (ProblemException noLongerWelcome) {
      page.end();
    } catch (RuntimeException e) {
      LOG.debugv("A page could not be told: {0}", Failures.brief(e));
      page.end();
    } finally {
      page.giveBack();
    }
  }
}
