package org.cairnlearn.school.web.office;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cairnlearn.school.access.ApiClient;
import org.cairnlearn.school.platform.Reach;
import org.cairnlearn.school.platform.SchoolTime;
import org.cairnlearn.school.web.kit.PostButton;
import org.cairnlearn.school.web.kit.Words;
import org.cairnlearn.school.webhook.Hook;
import org.cairnlearn.school.webhook.HookBook;
import org.cairnlearn.school.webhook.HookTrial;
import org.cairnlearn.school.webhook.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows which systems are told what happens, and understands the form for one more. */
@Component
final class SystemNews {
    static final String ADDRESS = OfficeFrame.SYSTEMS + "/news";

    private final SchoolTime time;

    SystemNews(SchoolTime time) {
        this.time = time;
    }

    /** An address as the form sends it. */
    record Wish(@Nullable String system, @Nullable String address, @Nullable List<String> kind) {
        static final Wish NONE = new Wish(null, null, null);

        private Set<Kind> kinds() {
            var chosen = EnumSet.noneOf(Kind.class);
            var typed = Objects.requireNonNullElse(kind, List.<String>of());
            Arrays.stream(Kind.values())
                    .filter(one -> typed.contains(one.name()))
                    .forEach(chosen::add);
            return chosen;
        }

        /** Only what is on the internet: what is nearer is named at the server itself. */
        private Optional<Hook.Where> where() {
            try {
                var typed = new URI(Objects.requireNonNullElse(address, "").strip());
                return typed.toString().length() <= Hook.LONGEST_ADDRESS
                                && Reach.INTERNET.mayAsk(typed)
                        ? Optional.of(new Hook.Where(typed, Reach.INTERNET))
                        : Optional.empty();
            } catch (URISyntaxException notOne) {
                return Optional.empty();
            }
        }
    }

    /**
     * What the last step came to.
     *
     * @param secret of an address that was just added; otherwise empty
     * @param tried an address that was just tried; otherwise null
     */
    record Last(Wish typed, String secret, @Nullable Tried tried) {
        static final Last NOTHING = new Last(Wish.NONE, "");

        Last(Wish typed, String secret) {
            this(typed, secret, null);
        }
    }

    /** What came of a test message. */
    record Tried(UUID hook, HookTrial.Result result) {}

    /** What came of the form. */
    sealed interface Understood {
        record Asks(HookBook.Wish wish) implements Understood {}

        record Not(Systems.Wrong why) implements Understood {}
    }

    Understood understand(Wish typed, List<ApiClient> all) {
        var system = open(all).filter(one -> one.id().toString().equals(typed.system())).findAny();
        if (system.isEmpty()) {
            return new Understood.Not(Systems.Wrong.NO_SYSTEM);
        }
        if (typed.kinds().isEmpty()) {
            return new Understood.Not(Systems.Wrong.NO_KIND);
        }
        return typed.where()
                .<Understood>map(where ->
                        new Understood.Asks(
                                new HookBook.Wish(system.get().id(), where, typed.kinds())))
                .orElseGet(() -> new Understood.Not(Systems.Wrong.NO_ADDRESS));
    }

    private Stream<ApiClient> open(List<ApiClient> all) {
        return all.stream()
                .filter(one -> one.state(time.now(), time.today()) == ApiClient.State.OPEN);
    }

    SystemsPage.News page(Systems.Facts facts, Last last, Words words) {
        Map<UUID, String> names =
                facts.all().stream().collect(Collectors.toMap(ApiClient::id, ApiClient::name));
        var typed = last.typed();
        return new SystemsPage.News(
                facts.hooks().stream()
                        .map(hook ->
                                told(
                                        hook,
                                        names.getOrDefault(hook.client(), ""),
                                        last.tried(),
                                        words))
                        .toList(),
                open(facts.all())
                        .map(one ->
                                new SystemsPage.Choice(
                                        one.id().toString(),
                                        one.name(),
                                        one.id().toString().equals(typed.system())))
                        .toList(),
                Arrays.stream(Kind.values())
                        .map(kind ->
                                new SystemsPage.Choice(
                                        kind.name(),
                                        kind(kind, words),
                                        typed.kinds().contains(kind)))
                        .toList(),
                Objects.requireNonNullElse(typed.address(), ""),
                last.secret());
    }

    private SystemsPage.Told told(Hook hook, String name, @Nullable Tried tried, Words words) {
        var address = ADDRESS + "/" + hook.id();
        var goes = hook.health().failingSince() == null && hook.health().pausedAt() == null;
        return new SystemsPage.Told(
                "h-" + hook.id(),
                name,
                hook.where().address().toString(),
                hook.kinds().stream().sorted().map(kind -> kind(kind, words)).toList(),
                health(hook.health(), words)
                        + " "
                        + words.say("office.systems.news_waiting", "count", hook.waiting()),
                tried == null || !tried.hook().equals(hook.id()) ? "" : tried(tried, words),
                new PostButton(words.say("office.systems.news_test"), address + "/test"),
                goes
                        ? null
                        : new PostButton(
                                words.say("office.systems.news_resume"), address + "/resume"),
                new PostButton(words.say("office.systems.news_remove"), address + "/remove"));
    }

    private static String tried(Tried tried, Words words) {
        var result = tried.result();
        return words.say(
                "office.systems.news_tried",
                "how",
                result.isTaken() ? "taken" : result.status() == 0 ? "silent" : "refused",
                "status",
                result.status(),
                "seconds",
                words.amount(Math.max(1, result.took().toMillis() / 100) / 10.0));
    }

    private static String kind(Kind kind, Words words) {
        return words.say("office.systems.news_kind", "kind", kind);
    }

    private String health(Hook.Health health, Words words) {
        var paused = health.pausedAt();
        if (paused != null) {
            return health("paused", paused, words);
        }
        var failing = health.failingSince();
        if (failing != null) {
            return health("silent", failing, words);
        }
        var good = health.lastGood();
        return good == null ? health("never", time.now(), words) : health("good", good, words);
    }

    private String health(String how, Instant since, Words words) {
        var at = time.at(since);
        return words.say(
                "office.systems.news_health",
                "how",
                how,
                "day",
                words.dated(at.toLocalDate()),
                "time",
                words.time(at.toLocalTime()));
    }
}
