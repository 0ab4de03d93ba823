package org.cairnlearn.school.web.office;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.cairnlearn.school.access.Account;
import org.cairnlearn.school.access.Accounts;
import org.cairnlearn.school.access.Login;
import org.cairnlearn.school.identity.Reconcile;
import org.cairnlearn.school.identity.Unresolved;
import org.cairnlearn.school.platform.SchoolTime;
import org.cairnlearn.school.roster.Person;
import org.cairnlearn.school.roster.RosterBook;
import org.cairnlearn.school.web.kit.PostButton;
import org.cairnlearn.school.web.kit.Words;
import org.springframework.stereotype.Component;

/** Reads and changes how people come in; inside an administrator's own work. */
@Component
class WaysIn {
    private final Accounts accounts;
    private final Reconcile reconcile;
    private final RosterBook roster;
    private final SchoolTime time;

    WaysIn(Accounts accounts, Reconcile reconcile, RosterBook roster, SchoolTime time) {
        this.accounts = accounts;
        this.reconcile = reconcile;
        this.roster = roster;
        this.time = time;
    }

    /** What an administrator does to an account. */
    enum Step {
        SIGN_OUT,
        RESET,
        DISABLE,
        ENABLE,
        UNLINK
    }

    /** What came of the last step. */
    enum Outcome {
        NONE,
        DONE,
        NOT_SETTLED
    }

    WaysInPage page(String who, Outcome last, Words words) {
        var typed = who.strip();
        var person = find(typed);
        var missing = !typed.isEmpty() && person.isEmpty();
        var said =
                switch (last) {
                    case NONE -> "";
                    case DONE -> words.say("office.ways_in.done");
                    case NOT_SETTLED -> words.say("office.ways_in.not_settled");
                };
        return new WaysInPage(
                typed,
                missing ? words.say("office.ways_in.nobody") : said,
                person.map(one -> found(one, typed, words)).orElse(null),
                reconcile.unresolved().stream().map(one -> unclear(one, words)).toList());
    }

    /** By the id that the roster gives, or by the name for signing in. */
    Optional<Person> find(String typed) {
        return typed.isEmpty()
                ? Optional.empty()
                : roster.findPersonBySourcedId(typed)
                        .or(() ->
                                Login.find(typed)
                                        .flatMap(accounts::find)
                                        .flatMap(one -> roster.findPerson(one.person())));
    }

    private WaysInPage.Found found(Person person, String who, Words words) {
        return new WaysInPage.Found(
                person.name().full(),
                accounts.of(person.id()).stream().map(one -> account(one, who, words)).toList());
    }

    private WaysInPage.Account account(Account account, String who, Words words) {
        var links = reconcile.links(account.id());
        var buttons = new ArrayList<PostButton>();
        buttons.add(button(account, Step.SIGN_OUT, who, words));
        buttons.add(button(account, Step.RESET, who, words));
        if (links > 0) {
            buttons.add(button(account, Step.UNLINK, who, words));
        }
        buttons.add(button(account, account.enabled() ? Step.DISABLE : Step.ENABLE, who, words));
        var state =
                words.say(account.enabled() ? "office.ways_in.open" : "office.ways_in.closed");
        var elsewhere = words.say("office.ways_in.links", "count", links);
        return new WaysInPage.Account(
                "a-" + account.id(),
                account.login().value(),
                state + " " + elsewhere,
                buttons);
    }

    private static PostButton button(Account account, Step step, String who, Words words) {
        var name = step.name().toLowerCase(Locale.ROOT);
        var label =
                switch (step) {
                    case SIGN_OUT -> words.say("office.ways_in.sign_out");
                    case RESET -> words.say("office.ways_in.reset");
                    case DISABLE -> words.say("office.ways_in.disable");
                    case ENABLE -> words.say("office.ways_in.enable");
                    case UNLINK -> words.say("office.ways_in.unlink");
                };
        return new PostButton(
                label,
                "%s/%s/%s?who=%s"
                        .formatted(
                                OfficeFrame.WAYS_IN,
                                account.id(),
                                name,
                                URLEncoder.encode(who, StandardCharsets.UTF_8)));
    }

    private WaysInPage.Unclear unclear(Unresolved one, Words words) {
        var why =
                switch (one.reason()) {
                    case NO_EMAIL -> words.say("office.ways_in.no_email");
                    case NOT_VERIFIED -> words.say("office.ways_in.not_verified");
                    case NOBODY -> words.say("office.ways_in.no_such_email");
                    case SEVERAL ->
                            words.say("office.ways_in.several", "names", words.list(names(one)));
                    case TAKEN -> words.say("office.ways_in.taken");
                    case CLOSED -> words.say("office.ways_in.is_closed");
                };
        var when = words.shortDay(time.at(one.lastAt()).toLocalDate());
        return new WaysInPage.Unclear(one.id().toString(), one.email(), why, when);
    }

    private List<String> names(Unresolved one) {
        return roster.activeWithEmail(one.email()).stream()
                .map(person -> "%s (%s)".formatted(person.name().full(), person.sourcedId()))
                .toList();
    }

    /** False when this tenant has no such account. */
    boolean take(Step step, UUID account) {
        if (accounts.find(account).isEmpty()) {
            return false;
        }
        switch (step) {
            case SIGN_OUT -> accounts.signOut(account);
            case RESET -> accounts.resetSecondFactor(account);
            case DISABLE -> accounts.disable(account);
            case ENABLE -> accounts.enable(account);
            case UNLINK -> {
                reconcile.unlink(account);
                accounts.signOut(account);
            }
        }
        return true;
    }

    /** Says whose a line is; false when that cannot be. */
    boolean settle(UUID line, String sourcedId) {
        return roster.findPersonBySourcedId(sourcedId.strip())
                .filter(Person::active)
                .filter(person -> reconcile.settle(line, person))
                .isPresent();
    }

    void dismiss(UUID line) {
        reconcile.dismiss(line);
    }
}
