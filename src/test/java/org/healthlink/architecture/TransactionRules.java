package org.healthlink.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateful;
import jakarta.ejb.Stateless;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.RequestScoped;
import jakarta.transaction.Transactional;
import java.lang.annotation.Annotation;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Where transactions begin, and what never happens inside one. */
final class TransactionRules {

  private static final List<Class<? extends Annotation>> EJB =
      List.of(Stateless.class, Stateful.class, Singleton.class, MessageDriven.class);

  private final Layers layers;
  private final Set<String> ejbs;

  TransactionRules(String base) {
    layers = new Layers(base);
    ejbs =
        Set.of(
            base + ".appointment.AppointmentService",
            base + ".video.MeetingLedger",
            base + ".video.MeetingSweeper",
            base + ".operations.Housekeeping");
  }

  List<Rule> all() {
    return List.of(
        Rule.of(
            "the EJBs are AppointmentService, MeetingLedger, MeetingSweeper and Housekeeping",
            classes().should(beTheFour()),
            "appointment.FifthEjb",
            "operations.Housekeeping"),
        Rule.of(
            "other transactions are those of @Transactional CDI beans",
            classes().that(declareTransactions()).should(beCdiBeans()),
            "directory.NoBean",
            "directory.NoBeanEither"),
        Rule.of(
            "nobody begins a transaction by hand",
            noClasses().that(areNotThePool()).should().dependOnClassesThat(areTransactionsByHand()),
            "appointment.BeginsByHand"),
        Rule.of(
            "nothing calls a provider, a REST client or mail inside a transaction",
            classes().should(new NoRemoteCallsInTransactions(layers.base())),
            "video.MeetingLedger",
            "directory.CallsClient",
            "directory.CallsThroughHelper",
            "directory.HandsOverReference",
            "directory.ObservesInside",
            "directory.TransactionalMethod",
            "directory.SendsMail"));
  }

  static boolean isEjb(JavaClass type) {
    return EJB.stream().anyMatch(type::isAnnotatedWith);
  }

  private ArchCondition<JavaClass> beTheFour() {
    return new ArchCondition<>("be the four EJBs, and no others") {
      private final Set<String> missing = new TreeSet<>(ejbs);

      @Override
      public void init(Collection<JavaClass> all) {
        missing.addAll(ejbs);
      }

      @Override
      public void check(JavaClass type, ConditionEvents events) {
        if (isEjb(type) && !missing.remove(type.getFullName())) {
          events.add(SimpleConditionEvent.violated(type, type.getFullName() + " is an EJB"));
        }
      }

      @Override
      public void finish(ConditionEvents events) {
        missing.forEach(
            name -> events.add(SimpleConditionEvent.violated(name, name + " is no EJB")));
      }
    };
  }

  private static DescribedPredicate<JavaClass> declareTransactions() {
    return DescribedPredicate.describe(
        "declare transactions",
        type ->
            type.isAnnotatedWith(Transactional.class)
                || type.getMethods().stream()
                    .anyMatch(method -> method.isAnnotatedWith(Transactional.class)));
  }

  private static ArchCondition<JavaClass> beCdiBeans() {
    return new ArchCondition<>("be CDI beans and no EJBs") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        boolean bean =
            type.isAnnotatedWith(ApplicationScoped.class)
                || type.isAnnotatedWith(RequestScoped.class);
        events.add(
            new SimpleConditionEvent(
                type, bean && !isEjb(type), type.getFullName() + " is no CDI bean"));
      }
    };
  }

  /** The pool takes part in the server's transactions; it begins none. */
  private DescribedPredicate<JavaClass> areNotThePool() {
    return DescribedPredicate.describe(
        "are not the pool",
        type -> !type.getPackageName().equals(layers.base() + ".platform.database"));
  }

  private static DescribedPredicate<JavaClass> areTransactionsByHand() {
    Set<String> names =
        Set.of(
            "jakarta.transaction.UserTransaction",
            "jakarta.transaction.TransactionManager",
            "jakarta.persistence.EntityTransaction",
            "jakarta.ejb.TransactionManagement");
    return DescribedPredicate.describe(
        "are transactions by hand", type -> names.contains(type.getFullName()));
  }
}
