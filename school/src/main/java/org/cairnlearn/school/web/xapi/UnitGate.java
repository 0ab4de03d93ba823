package org.cairnlearn.school.web.xapi;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.cairnlearn.school.access.Integrator;
import org.cairnlearn.school.activity.DocumentKey;
import org.cairnlearn.school.course.UnitTalk;
import org.cairnlearn.school.platform.Work;
import org.cairnlearn.standards.cmi5.Cmi5;
import org.cairnlearn.standards.cmi5.Preferences;
import org.cairnlearn.standards.cmi5.UnitSession;
import org.cairnlearn.standards.xapi.Statement;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What a unit of a course may ask with the token of one session: of the student who opened it, in
 * that registration, and no more. Every other system passes.
 */
@Component
class UnitGate {
    private final Work work;
    private final UnitTalk talk;

    UnitGate(Work work, UnitTalk talk) {
        this.work = work;
        this.talk = talk;
    }

    /** Whether these documents may be asked for, or changed. */
    boolean mayTouch(Integrator system, DocumentParameters wanted, boolean change) {
        return of(system)
                .map(ids -> {
                    var key = wanted.key();
                    return switch (key.resource()) {
                        case STATE ->
                                isOwn(ids, wanted.agent(), key.registration())
                                        && !(change
                                                && (key.id() == null
                                                        || key.id().equals(Cmi5.LAUNCH_DATA)));
                        case AGENT_PROFILE -> isOwn(ids, wanted.agent(), null);
                        case ACTIVITY_PROFILE -> !change;
                    };
                })
                .orElse(system.errand() == null);
    }

    private static boolean isOwn(
            UnitSession.Ids ids, Map<String, Object> agent, @Nullable UUID registration) {
        return isOwn(ids, agent)
                && (registration == null || registration.equals(ids.registration()));
    }

    private static boolean isOwn(UnitSession.Ids ids, Map<String, Object> agent) {
        return agent.get("account") instanceof Map<?, ?> account
                && ids.actor()
                        .equals(
                                List.of(
                                        String.valueOf(account.get("homePage")),
                                        String.valueOf(account.get("name"))));
    }

    /** Whether this agent may be asked for. */
    boolean mayAsk(Integrator system, Map<String, Object> agent) {
        return of(system).map(ids -> isOwn(ids, agent)).orElse(system.errand() == null);
    }

    /** Whether statements may be asked for so: a unit asks for those of its registration. */
    boolean maySearch(Integrator system, Map<String, String> parameters) {
        return of(system)
                .map(ids -> ids.registration().toString().equals(parameters.get("registration")))
                .orElse(system.errand() == null);
    }

    private Optional<UnitSession.Ids> of(Integrator system) {
        var errand = system.errand();
        return errand == null
                ? Optional.empty()
                : work.read(system.actor(), () -> talk.ids(errand));
    }

    /** Whether what a unit would put there is fit to be there. */
    boolean isFit(Integrator system, DocumentParameters wanted, String type, byte[] content) {
        return system.errand() == null
                || !isPreferences(wanted.key())
                || Preferences.isFit(type, content);
    }

    private static boolean isPreferences(DocumentKey key) {
        return key.resource() == DocumentKey.Resource.AGENT_PROFILE
                && Cmi5.PREFERENCES.equals(key.id());
    }

    /** Notes which of the documents that it has to know a unit has read. */
    void read(Integrator system, DocumentKey key) {
        var errand = system.errand();
        var what =
                isPreferences(key)
                        ? UnitTalk.Reading.PREFERENCES
                        : Cmi5.LAUNCH_DATA.equals(key.id()) ? UnitTalk.Reading.LAUNCH_DATA : null;
        if (errand != null && what != null) {
            work.write(system.actor(), () -> talk.note(errand, what));
        }
    }

    /** What comes of what a system says; inside the work that keeps it. */
    UnitTalk.Hearing hear(Integrator system, List<Statement> said) {
        var errand = system.errand();
        return errand == null ? new UnitTalk.Hearing.Nothing() : talk.hear(errand, said);
    }

    /** Says what follows, once it is kept. */
    void follow(UnitTalk.Hearing heard) {
        if (heard instanceof UnitTalk.Hearing.Fine fine) {
            talk.follow(fine);
        }
    }
}
