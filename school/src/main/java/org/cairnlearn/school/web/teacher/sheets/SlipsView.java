package org.cairnlearn.school.web.teacher.sheets;

import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cairnlearn.school.plan.Group;
import org.cairnlearn.school.plan.Talk;
import org.cairnlearn.school.plan.Whereabouts;
import org.cairnlearn.school.roster.Person;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.schedule.Period;
import org.cairnlearn.school.web.kit.Slip;
import org.cairnlearn.school.web.kit.Words;
import org.cairnlearn.school.web.student.TodayPhrases;

/**
 * The day slips of a class, in the words that its students read: all blocks of the day, of the
 * other classes too. Where nothing is shared it is the class as always.
 */
final class SlipsView {
    private final SlipFacts facts;
    private final Words words;
    private final TodayPhrases phrases;

    SlipsView(SlipFacts facts, Words words) {
        this.facts = facts;
        this.words = words;
        this.phrases = new TodayPhrases(words);
    }

    /** One for each student who has a place in an approved plan. */
    List<Slip> slips() {
        return facts.students().stream().flatMap(this::slip).toList();
    }

    private Stream<Slip> slip(Person student) {
        var day =
                facts.where().getOrDefault(student.id(), List.of()).stream()
                        .sorted(Comparator.comparing(this::begins))
                        .toList();
        return day.stream().allMatch(one -> one.shared() == null)
                ? Stream.empty()
                : Stream.of(
                        new Slip(
                                student.name().full(),
                                words.day(facts.day().date()),
                                day.stream().map(this::line).toList(),
                                day.stream().flatMap(this::talk).findFirst().orElse("")));
    }

    private LocalTime begins(Whereabouts one) {
        return times(one).map(Period::starts).orElse(LocalTime.MAX);
    }

    private Optional<Period> times(Whereabouts one) {
        return facts.day().findPeriod(one.period());
    }

    private Slip.Line line(Whereabouts one) {
        var times = times(one).map(then -> words.span(then.starts(), then.ends())).orElse("");
        var room = one.base().location();
        var usual = room == null ? phrases.usualRoom() : room;
        var shared = one.shared();
        return shared == null
                ? new Slip.Line(times, usual, "", one.base().title())
                : new Slip.Line(
                        times,
                        shared.group().room().isEmpty() ? usual : shared.group().room(),
                        with(shared.group()),
                        what(shared));
    }

    private String with(Group group) {
        var leader = group.leader();
        if (leader != null) {
            return phrases.with(name(leader));
        }
        return group.kind() == Group.Kind.PEERS ? phrases.together() : phrases.alone();
    }

    private String name(PersonId adult) {
        var person = facts.adults().get(adult);
        return person == null ? "" : person.name().full();
    }

    private String what(Whereabouts.Shared shared) {
        return SlipsReader.about(shared)
                .flatMap(id -> Optional.ofNullable(facts.skills().get(id)))
                .map(skill -> skill.name())
                .or(() -> Optional.of(shared.group().hand().topic()).filter(it -> !it.isEmpty()))
                .orElse(phrases.ownPace());
    }

    private Stream<String> talk(Whereabouts one) {
        var shared = one.shared();
        var talk = shared == null ? null : shared.talk();
        return talk == null ? Stream.empty() : Stream.of(talk(one, talk));
    }

    private String talk(Whereabouts one, Talk talk) {
        var with = phrases.with(name(talk.teacher()));
        return times(one)
                .map(then -> then.starts().plusMinutes(talk.startMinute()))
                .map(start -> "%s %s".formatted(words.time(start), with))
                .orElse(with);
    }
}
