package org.cairnlearn.school.web.choice;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cairnlearn.school.choice.ClassOffer;
import org.cairnlearn.school.choice.OfferBook;
import org.cairnlearn.school.roster.Person;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.web.kit.Words;

/**
 * Says how often something was offered and chosen, and whom that number counts. Somebody who has
 * left the class is counted and not named.
 */
record CountWords(Words words, Map<PersonId, Person> people) {
    String number(ClassOffer.Counted counted) {
        return counted.offered().isEmpty()
                ? ""
                : words.say(
                        "teacher.choices.counts",
                        "offered",
                        counted.offered().size(),
                        "chosen",
                        counted.chosen().size(),
                        "days",
                        OfferBook.DAYS);
    }

    /** Who chose it, and who was offered it and did not. */
    List<String> lines(ClassOffer.Counted counted) {
        var declined = new ArrayList<>(counted.offered());
        counted.chosen().forEach(declined::remove);
        return Stream.of(line("chosen", counted.chosen()), line("declined", declined))
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private String line(String what, List<PersonId> students) {
        return students.isEmpty()
                ? ""
                : words.say("teacher.choices.by", "what", what, "names", names(students));
    }

    /** Ada L., Ben K. (3) and one who has left. */
    String names(Collection<PersonId> students) {
        var named =
                students.stream()
                        .flatMap(student -> Optional.ofNullable(people.get(student)).stream())
                        .map(person -> person.name().brief())
                        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        var left = students.stream().filter(student -> !people.containsKey(student)).count();
        var all =
                named.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(one ->
                                words.say(
                                        "teacher.choices.times",
                                        "name",
                                        one.getKey(),
                                        "count",
                                        one.getValue()))
                        .toList();
        return words.list(
                left == 0
                        ? all
                        : Stream.concat(
                                        all.stream(),
                                        Stream.of(words.say("teacher.choices.left", "count", left)))
                                .toList());
    }
}
