package org.cairnlearn.school.web.choice;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cairnlearn.school.choice.Answer;
import org.cairnlearn.school.choice.ClassOffer;
import org.cairnlearn.school.choice.OfferBook;
import org.cairnlearn.school.roster.Person;
import org.cairnlearn.school.web.kit.Table;
import org.cairnlearn.school.web.kit.Words;

/** The tables of a class's choices to take away: what the page shows, in its words. */
record ChoicesFile(ChoicesReader.Facts facts, Words words) {
    /** Which table. */
    enum Which {
        CHOSEN,
        OFFERED,
        GROUPS
    }

    Table table(Which which) {
        var table =
                switch (which) {
                    case CHOSEN -> chosen();
                    case OFFERED -> offered();
                    case GROUPS -> new ChoicesView(facts, words).page().rest().groups().table();
                };
        return new Table(
                "%s %s %s"
                        .formatted(
                                table.caption(),
                                facts.chosen().roster().schoolClass().title(),
                                facts.offer().date()),
                table.heads(),
                table.rows());
    }

    /** Everybody, also who has said nothing. */
    private Table chosen() {
        return new Table(
                words.say("teacher.choices.chosen_title"),
                List.of(
                        words.say("teacher.map.student"),
                        words.say("teacher.choices.file_answer"),
                        words.say("teacher.choices.file_way")),
                facts.chosen().roster().students().stream().map(this::chosen).toList());
    }

    private List<String> chosen(Person student) {
        var answer =
                facts.offer().answers().stream()
                        .filter(one -> one.day().student().equals(student.id()))
                        .findFirst();
        return List.of(
                student.name().full(),
                words.say(
                        "teacher.choices.file_said",
                        "kind",
                        answer.<Object>map(Answer::kind).orElse("open")),
                answer.flatMap(one -> Optional.ofNullable(one.offer()))
                        .map(offer -> ways().whole(offer.way()))
                        .orElse(""));
    }

    private ChoiceWords ways() {
        return new ChoiceWords(words, facts.names().skills(), facts.names().materials());
    }

    private Table offered() {
        return new Table(
                words.say("teacher.choices.offered_title", "days", OfferBook.DAYS),
                List.of(
                        words.say("teacher.choices.file_skill"),
                        words.say("teacher.choices.file_way"),
                        words.say("teacher.choices.file_offered"),
                        words.say("teacher.choices.file_chosen"),
                        words.say("teacher.choices.file_declined"),
                        words.say("teacher.choices.file_real")),
                facts.offer().skills().stream().flatMap(this::offered).toList());
    }

    private Stream<List<String>> offered(ClassOffer.Skill skill) {
        return skill.ways().stream()
                .map(one ->
                        List.of(
                                ways().skill(skill.skill()),
                                ways().whole(one.way()),
                                String.valueOf(one.offered().size()),
                                String.valueOf(one.chosen().size()),
                                String.valueOf(
                                        Math.max(0, one.offered().size() - one.chosen().size())),
                                words.say(
                                        "teacher.choices.file_thin",
                                        "thin",
                                        skill.thin() ? "yes" : "no")));
    }
}
