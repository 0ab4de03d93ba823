package org.cairnlearn.school.web.teacher.conference;

import java.util.List;
import java.util.stream.Stream;
import org.cairnlearn.school.web.kit.Table;
import org.cairnlearn.school.web.kit.Words;

/** With whom somebody talks next, to take away: the same students in the same order and words. */
record ConferencesFile(ConferencesPage page, Words words) {
    Table table(String day) {
        return new Table(
                words.say("teacher.talks.file", "day", day),
                List.of(
                        words.say("teacher.map.student"),
                        words.say("teacher.talks.file_state"),
                        words.say("teacher.talks.file_time"),
                        words.say("teacher.talks.file_why"),
                        words.say("teacher.talks.file_words")),
                Stream.of(
                                rows(page.today(), "today"),
                                rows(page.due(), "due"),
                                rows(page.later(), "later"))
                        .flatMap(one -> one)
                        .toList());
    }

    private Stream<List<String>> rows(List<ConferencesPage.Line> lines, String list) {
        return lines.stream()
                .map(line ->
                        List.of(
                                line.about().name().label(),
                                line.state().isEmpty()
                                        ? words.say("teacher.talks.file_list", "list", list)
                                        : line.state(),
                                line.time(),
                                String.join(" ", line.about().why()),
                                line.about().words()));
    }
}
