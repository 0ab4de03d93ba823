package org.cairnlearn.school.web.office;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.cairnlearn.school.exchange.Connection;
import org.cairnlearn.school.exchange.ConnectionBook;
import org.cairnlearn.school.exchange.ConnectionCheck;
import org.cairnlearn.school.platform.Reach;
import org.cairnlearn.school.platform.SchoolTime;
import org.cairnlearn.school.web.kit.PostButton;
import org.cairnlearn.school.web.kit.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows the servers from which the roster comes, and understands the form for one more. */
@Component
final class Connections {
    private static final int EARLY = 3;
    private static final int LONGEST = 500;

    private final ConnectionBook book;
    private final SchoolTime time;

    Connections(ConnectionBook book, SchoolTime time) {
        this.book = book;
        this.time = time;
    }

    /** A server as the form sends it. */
    record Wish(
            @Nullable String name,
            @Nullable String address,
            @Nullable String tokens,
            @Nullable String client,
            @Nullable String secret,
            @Nullable Integer hour) {
        static final Wish NONE = new Wish(null, null, null, null, null, null);
    }

    /** What a check found of one of them. */
    record Checked(UUID connection, ConnectionCheck.Result result) {}

    /** Empty where something is missing, or an address that cannot be asked. */
    Optional<ConnectionBook.Wish> understand(Wish typed) {
        var address = address(text(typed.address()));
        var tokens =
                text(typed.tokens()).isEmpty()
                        ? address.map(one -> one.resolve("/oauth2/token"))
                        : address(text(typed.tokens()));
        var hour = typed.hour() == null ? EARLY : typed.hour();
        if (text(typed.name()).isEmpty()
                || text(typed.client()).isEmpty()
                || text(typed.secret()).isEmpty()
                || hour < 0
                || hour >= 24
                || address.isEmpty()
                || tokens.isEmpty()) {
            return Optional.empty();
        }
        var server =
                new Connection.Server(
                        address.get(), tokens.get(), Reach.INTERNET, text(typed.client()));
        return Optional.of(
                new ConnectionBook.Wish(text(typed.name()), server, text(typed.secret()), hour));
    }

    /** Only what is on the internet, as everything that is named on a page. */
    private static Optional<URI> address(String typed) {
        try {
            var address = new URI(typed);
            return typed.length() <= LONGEST && Reach.INTERNET.mayAsk(address)
                    ? Optional.of(address)
                    : Optional.empty();
        } catch (URISyntaxException none) {
            return Optional.empty();
        }
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    /** Inside a piece of work. */
    ConnectionsPage page(String said, Wish typed, @Nullable Checked checked, Words words) {
        var all = book.all();
        return new ConnectionsPage(
                words.say("office.connections.lead", "count", all.size()),
                said,
                all.stream().map(one -> shown(one, checked, words)).toList(),
                new ConnectionsPage.Typed(
                        text(typed.name()),
                        text(typed.address()),
                        text(typed.tokens()),
                        text(typed.client())),
                hours(typed.hour() == null ? EARLY : typed.hour(), words));
    }

    private static List<ConnectionsPage.Hour> hours(int chosen, Words words) {
        return IntStream.range(0, 24)
                .mapToObj(hour ->
                        new ConnectionsPage.Hour(
                                String.valueOf(hour),
                                words.clock(LocalTime.of(hour, 0)),
                                hour == chosen))
                .toList();
    }

    private ConnectionsPage.Connection shown(
            Connection one, @Nullable Checked checked, Words words) {
        var here = OfficeFrame.CONNECTIONS + "/" + one.id();
        var last = one.last();
        return new ConnectionsPage.Connection(
                "c-" + one.id(),
                one.name(),
                one.server().address().toString(),
                words.say(
                        "office.connections.rhythm",
                        "time",
                        words.clock(LocalTime.of(one.hour(), 0))),
                last == null ? words.say("office.connections.never") : last(last, words),
                last == null
                        || last.outcome() == Connection.Outcome.TAKEN
                        || last.outcome() == Connection.Outcome.WAITS,
                checked == null || !checked.connection().equals(one.id())
                        ? ""
                        : found(checked.result(), words),
                List.of(
                        new PostButton(words.say("office.connections.test"), here + "/test"),
                        new PostButton(words.say("office.connections.fetch"), here + "/fetch"),
                        new PostButton(words.say("office.connections.remove"), here + "/remove")));
    }

    private String last(Connection.Last last, Words words) {
        var at = time.at(last.at());
        return words.say(
                "office.connections.last",
                "day",
                words.shortDay(at.toLocalDate()),
                "time",
                words.time(at.toLocalTime()),
                "outcome",
                last.outcome(),
                "where",
                last.where(),
                "status",
                last.status());
    }

    private static String found(ConnectionCheck.Result result, Words words) {
        return words.say(
                        "office.connections.found",
                        "found",
                        result.found(),
                        "orgs",
                        Math.max(0, result.organisations()),
                        "classes",
                        Math.max(0, result.classes()),
                        "said",
                        result.organisations() < 0 || result.classes() < 0 ? "no" : "yes",
                        "status",
                        result.status())
                + " "
                + words.say(
                        "office.connections.took",
                        "seconds",
                        words.amount(Math.max(1, result.took().toMillis() / 100) / 10.0));
    }
}
