package org.cairnlearn.school.web.office;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cairnlearn.school.exchange.Alias;
import org.cairnlearn.school.exchange.Aliases;
import org.cairnlearn.school.exchange.Aliases.Answer;
import org.cairnlearn.school.exchange.Aliases.Decision;
import org.cairnlearn.school.exchange.Aliases.Unknown;
import org.cairnlearn.school.platform.SchoolTime;
import org.cairnlearn.school.roster.Alike;
import org.cairnlearn.school.roster.Called;
import org.cairnlearn.school.roster.Person;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.roster.Role;
import org.cairnlearn.school.roster.RosterBook;
import org.cairnlearn.school.web.kit.Words;
import org.cairnlearn.school.web.office.UnknownNamesPage.Candidate;
import org.cairnlearn.school.web.office.UnknownNamesPage.Decided;
import org.cairnlearn.school.web.office.UnknownNamesPage.Key;
import org.springframework.stereotype.Component;

/**
 * Reads what nobody is known for, with the students who may be meant; in a number of statements
 * that does not grow with the names.
 */
@Component
final class UnknownNames {
    /** So many names are shown at a time. */
    private static final int MOST = 50;

    /** So many students are shown for a name. */
    private static final int CANDIDATES = 5;

    private final Aliases aliases;
    private final RosterBook roster;
    private final SchoolTime time;

    UnknownNames(Aliases aliases, RosterBook roster, SchoolTime time) {
        this.aliases = aliases;
        this.roster = roster;
        this.time = time;
    }

    /** Inside the work of the task that takes in what other systems send. */
    UnknownNamesPage page(String said, Words words) {
        var review = aliases.review(MOST);
        var decisions =
                review.decisions().stream()
                        .collect(Collectors.toMap(Decision::alias, Decision::answer));
        var open =
                review.unknown().stream()
                        .filter(one ->
                                decisions.getOrDefault(one.alias(), Answer.LATER) == Answer.LATER)
                        .toList();
        var candidates = candidates(open, words);
        var shown = new ArrayList<UnknownNamesPage.Unknown>();
        var later = new ArrayList<UnknownNamesPage.Unknown>();
        for (var one : open) {
            var line = unknown(one, candidates.getOrDefault(one, List.of()), words);
            (decisions.containsKey(one.alias()) ? later : shown).add(line);
        }
        var done = review.decisions().stream().filter(one -> one.answer() != Answer.LATER).toList();
        return new UnknownNamesPage(
                words.say(
                        "office.names.lead",
                        "count",
                        shown.size(),
                        "more",
                        review.all() - review.unknown().size()),
                said,
                shown,
                later,
                decided(done, words));
    }

    /** A student by the id that the roster gives. */
    Optional<Person> find(String sourcedId) {
        return sourcedId.isBlank()
                ? Optional.empty()
                : roster.findPersonBySourcedId(sourcedId.strip())
                        .filter(one -> one.active() && one.role() == Role.STUDENT);
    }

    private Map<Unknown, List<Candidate>> candidates(List<Unknown> open, Words words) {
        var found =
                roster.alike(open.stream().map(UnknownNames::called).toList()).stream()
                        .collect(Collectors.groupingBy(Alike::asked));
        var all = new HashMap<Unknown, List<Candidate>>();
        found.forEach((place, alike) -> all.put(open.get(place), shown(alike, words)));
        return all;
    }

    private static List<Candidate> shown(List<Alike> alike, Words words) {
        var byStudent =
                alike.stream()
                        .sorted(java.util.Comparator.comparing(Alike::why))
                        .collect(
                                Collectors.groupingBy(
                                        Alike::student,
                                        java.util.LinkedHashMap::new,
                                        Collectors.mapping(Alike::why, Collectors.toList())));
        return byStudent.entrySet().stream()
                .limit(CANDIDATES)
                .map(one ->
                        new Candidate(
                                one.getKey().sourcedId(),
                                one.getKey().name().full() + " (" + one.getKey().sourcedId() + ")",
                                words.list(
                                        one.getValue().stream()
                                                .map(why ->
                                                        words.say("office.names.why", "why", why))
                                                .toList())))
                .toList();
    }

    private static Called called(Unknown unknown) {
        var name = unknown.alias().name();
        var mail = unknown.alias().kind() == Alias.Kind.MAIL || name.indexOf('@') > 0;
        var key =
                switch (unknown.alias().kind()) {
                    case MAIL, ACCOUNT, LOG -> mail ? name.substring(0, name.indexOf('@')) : name;
                    case MAIL_DIGEST, OPENID -> "";
                };
        var person = unknown.called().isEmpty() ? name : unknown.called();
        return new Called(mail ? name : "", key, person);
    }

    private UnknownNamesPage.Unknown unknown(Unknown one, List<Candidate> candidates, Words words) {
        return new UnknownNamesPage.Unknown(
                id(one.alias()),
                key(one.alias()),
                words.say(
                        "office.names.what",
                        "kind",
                        one.alias().kind(),
                        "home",
                        one.alias().home(),
                        "has",
                        one.called().isEmpty() ? "no" : "yes",
                        "called",
                        one.called()),
                words.say(
                        "office.names.seen",
                        "sources",
                        words.list(one.sources()),
                        "count",
                        one.times(),
                        "first",
                        day(one.first(), words),
                        "last",
                        day(one.last(), words)),
                candidates);
    }

    private List<Decided> decided(List<Decision> decisions, Words words) {
        var ids =
                decisions.stream()
                        .flatMap(one ->
                                Stream.of(Optional.ofNullable(one.person()), Optional.of(one.by())))
                        .flatMap(Optional::stream)
                        .distinct()
                        .toList();
        Map<PersonId, Person> people =
                ids.isEmpty()
                        ? Map.of()
                        : roster.people(ids).stream()
                                .collect(Collectors.toMap(Person::id, Function.identity()));
        return decisions.stream().map(one -> decided(one, people, words)).toList();
    }

    private Decided decided(Decision one, Map<PersonId, Person> people, Words words) {
        var person = one.person() == null ? null : people.get(one.person());
        var by = people.get(one.by());
        return new Decided(
                id(one.alias()),
                key(one.alias()),
                person == null
                        ? words.say("office.names.nobody_here")
                        : person.name().full() + " (" + person.sourcedId() + ")",
                words.say(
                        "office.names.by",
                        "who",
                        by == null ? "" : by.name().full(),
                        "day",
                        day(one.at(), words)));
    }

    private String day(Instant at, Words words) {
        return words.shortDay(time.at(at).toLocalDate());
    }

    private static Key key(Alias alias) {
        return new Key(alias.kind().name(), alias.home(), alias.name());
    }

    private static String id(Alias alias) {
        return "n-" + Integer.toHexString(alias.hashCode());
    }
}
