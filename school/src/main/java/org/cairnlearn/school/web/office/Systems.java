package org.cairnlearn.school.web.office;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cairnlearn.school.access.ApiClient;
import org.cairnlearn.school.access.Clients;
import org.cairnlearn.school.access.Standing.Scope;
import org.cairnlearn.school.budget.SystemStop;
import org.cairnlearn.school.platform.SchoolTime;
import org.cairnlearn.school.web.kit.PostButton;
import org.cairnlearn.school.web.kit.Words;
import org.cairnlearn.school.webhook.Hook;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows the other systems, and understands the form for a new one. */
@Component
final class Systems {
    /** A key is renewed at least once a year. */
    private static final int USUAL_DAYS = 365;

    private final SchoolTime time;
    private final SystemNews news;

    Systems(SchoolTime time, SystemNews news) {
        this.time = time;
        this.news = news;
    }

    private ApiClient.State state(ApiClient client) {
        return client.state(time.now(), time.today());
    }

    /** What was not done. */
    enum Wrong {
        NOTHING,
        NO_NAME,
        NO_USE,
        NO_SCOPE,
        NO_DAY,
        NO_WHY,
        NO_SYSTEM,
        NO_ADDRESS,
        NO_KIND,
        NOT_STOPPED
    }

    /** A system as the form sends it. */
    record Wish(
            @Nullable String name,
            @Nullable String use,
            @Nullable List<String> scope,
            @Nullable String ends) {
        static final Wish NONE = new Wish(null, null, null, null);

        private Set<Scope> scopes() {
            var chosen = EnumSet.noneOf(Scope.class);
            var typed = Objects.requireNonNullElse(scope, List.<String>of());
            Arrays.stream(Scope.values())
                    .filter(one -> typed.contains(one.name()))
                    .forEach(chosen::add);
            return chosen;
        }

        private Optional<ApiClient.Use> known() {
            return Arrays.stream(ApiClient.Use.values())
                    .filter(one -> one.name().equals(use))
                    .findFirst();
        }
    }

    /** What came of the form. */
    sealed interface Understood {
        record Asks(Clients.Wish wish) implements Understood {}

        record Not(Wrong why) implements Understood {}
    }

    Understood understand(Wish typed) {
        var name = Objects.requireNonNullElse(typed.name(), "").strip();
        if (name.isEmpty() || name.length() > ApiClient.LONGEST_NAME) {
            return new Understood.Not(Wrong.NO_NAME);
        }
        if (typed.known().isEmpty()) {
            return new Understood.Not(Wrong.NO_USE);
        }
        if (typed.scopes().isEmpty()) {
            return new Understood.Not(Wrong.NO_SCOPE);
        }
        return day(typed.ends())
                .filter(day -> !day.isBefore(time.today()))
                .<Understood>map(day ->
                        new Understood.Asks(
                                new Clients.Wish(name, typed.known().get(), typed.scopes(), day)))
                .orElseGet(() -> new Understood.Not(Wrong.NO_DAY));
    }

    private static Optional<LocalDate> day(@Nullable String typed) {
        try {
            return Optional.of(LocalDate.parse(Objects.requireNonNullElse(typed, "")));
        } catch (DateTimeParseException notOne) {
            return Optional.empty();
        }
    }

    /**
     * What the page is made of.
     *
     * @param all every system
     * @param stops those that are stopped now
     * @param hooks who is told what happens
     */
    record Facts(List<ApiClient> all, List<SystemStop> stops, List<Hook> hooks) {}

    /** What the last step came to. */
    record Last(Wrong wrong, Wish typed, SystemsPage.@Nullable Key key, SystemNews.Last news) {
        static final Last NOTHING =
                new Last(Wrong.NOTHING, Wish.NONE, null, SystemNews.Last.NOTHING);

        static Last of(Wrong wrong, Wish typed) {
            return new Last(wrong, typed, null, SystemNews.Last.NOTHING);
        }
    }

    SystemsPage page(Facts facts, Last last, Words words) {
        Map<UUID, SystemStop> stops =
                facts.stops().stream()
                        .collect(Collectors.toMap(SystemStop::client, Function.identity()));
        var open = facts.all().stream().filter(one -> state(one) == ApiClient.State.OPEN).count();
        return new SystemsPage(
                words.say("office.systems.lead", "count", open),
                facts.all().stream()
                        .map(one -> row(one, Optional.ofNullable(stops.get(one.id())), words))
                        .toList(),
                form(last.typed(), words),
                news.page(facts, last.news(), words),
                last.key(),
                last.wrong() == Wrong.NOTHING
                        ? ""
                        : words.say("office.systems.wrong", "what", last.wrong()));
    }

    private SystemsPage.Row row(ApiClient one, Optional<SystemStop> stop, Words words) {
        var state = state(one);
        var address = OfficeFrame.SYSTEMS + "/" + one.id();
        var said =
                new SystemsPage.Said(
                        words.say("office.systems.state", "state", state),
                        words.say("office.systems.use", "use", one.use()),
                        one.scopes().stream()
                                .sorted()
                                .map(scope -> words.say("office.systems.scope", "scope", scope))
                                .toList(),
                        days(one, words),
                        stop.map(at -> alarm(at, words)).orElse(""));
        return new SystemsPage.Row(
                "s-" + one.id(),
                one.name(),
                said,
                new SystemsPage.Steps(
                        state == ApiClient.State.REVOKED
                                ? null
                                : new PostButton(
                                        words.say("office.systems.revoke"), address + "/revoke"),
                        stop.isEmpty() ? null : address + "/lift"));
    }

    private String days(ApiClient one, Words words) {
        var until = words.say("office.systems.until", "day", words.dated(one.life().ends()));
        var used = one.life().usedAt();
        var last =
                used == null
                        ? words.say("office.systems.never")
                        : words.say(
                                "office.systems.used",
                                "day",
                                words.dated(time.at(used).toLocalDate()));
        return until + " " + last;
    }

    private String alarm(SystemStop stop, Words words) {
        var at = time.at(stop.at());
        return words.say(
                "office.systems.stopped",
                "day",
                words.dated(at.toLocalDate()),
                "time",
                words.time(at.toLocalTime()),
                "count",
                stop.students());
    }

    private SystemsPage.Form form(Wish typed, Words words) {
        var chosen = typed.scopes();
        return new SystemsPage.Form(
                Objects.requireNonNullElse(typed.name(), ""),
                Arrays.stream(ApiClient.Use.values())
                        .map(use ->
                                new SystemsPage.Choice(
                                        use.name(),
                                        words.say("office.systems.use", "use", use),
                                        use.name().equals(typed.use())))
                        .toList(),
                Arrays.stream(Scope.values())
                        .map(scope ->
                                new SystemsPage.Choice(
                                        scope.name(),
                                        words.say("office.systems.scope", "scope", scope),
                                        chosen.contains(scope)))
                        .toList(),
                Objects.requireNonNullElse(
                        typed.ends(), time.today().plusDays(USUAL_DAYS).toString()));
    }
}
