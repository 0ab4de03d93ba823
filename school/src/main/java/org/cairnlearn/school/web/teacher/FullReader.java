package org.cairnlearn.school.web.teacher;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cairnlearn.school.competency.CompetencyBook;
import org.cairnlearn.school.plan.BlockPlan;
import org.cairnlearn.school.plan.GroupId;
import org.cairnlearn.school.plan.TakeIn;
import org.cairnlearn.school.roster.Person;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.roster.RosterBook;
import org.cairnlearn.school.web.kit.Frames;
import org.cairnlearn.school.web.kit.NotThere;
import org.cairnlearn.school.web.kit.Pupils;
import org.cairnlearn.school.web.kit.Words;
import org.springframework.stereotype.Component;

/** Reads what the page of a full group names. */
@Component
class FullReader {
    private final RosterBook roster;
    private final Pupils pupils;
    private final CompetencyBook competencies;

    FullReader(RosterBook roster, Pupils pupils, CompetencyBook competencies) {
        this.roster = roster;
        this.pupils = pupils;
        this.competencies = competencies;
    }

    /** The words with the names in them, and the frame's owner. */
    record Shown(FullWords words, Frames.Who who) {}

    /** Only of a student whom the reader sees; others are not named. */
    Shown read(PersonId reader, BlockPlan plan, TakeIn takeIn, Words words) {
        var date = plan.block().date();
        var whole = roster.findClass(plan.section().schoolClass(), date).orElseThrow(NotThere::new);
        var names =
                pupils.seen(reader, whole, date).students().stream()
                        .collect(Collectors.toMap(Person::id, one -> one.name().brief()));
        if (!names.containsKey(takeIn.student())) {
            throw new NotThere();
        }
        var named =
                competencies.byId(
                        groups(takeIn)
                                .flatMap(id -> plan.find(id).stream())
                                .flatMap(group -> Stream.ofNullable(group.competency()))
                                .toList());
        var another = words.say("plan.why.another");
        return new Shown(
                new FullWords(
                        words,
                        id -> names.getOrDefault(id, another),
                        id ->
                                plan.find(id)
                                        .map(group ->
                                                GroupWords.title(
                                                        group,
                                                        skill ->
                                                                Optional.ofNullable(
                                                                                named.get(skill))
                                                                        .orElseThrow()
                                                                        .name(),
                                                        words))
                                        .orElse("")),
                new Frames.Who(
                        whole.schoolClass().schoolName(),
                        roster.findPerson(reader).orElseThrow(NotThere::new).name().full()));
    }

    private static Stream<GroupId> groups(TakeIn takeIn) {
        var way = takeIn.way();
        return way == null ? Stream.of(takeIn.to()) : Stream.of(takeIn.to(), way.to());
    }
}
