package org.cairnlearn.school.web.teacher;

import java.util.Optional;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.web.kit.PostButton;
import org.cairnlearn.school.web.kit.Toast;
import org.cairnlearn.school.web.kit.Words;
import org.jspecify.annotations.Nullable;

/** What a change says once it is done. */
final class DaySayings {
    private final DayFacts facts;
    private final Words words;
    private final TodayPhrases phrases;

    DaySayings(DayFacts facts, Words words) {
        this.facts = facts;
        this.words = words;
        this.phrases = new TodayPhrases(words);
    }

    /** By the change's name as it stands in the address; anything else says nothing. */
    @Nullable Toast toast(DayController.Query query) {
        var said = query.said();
        return said == null
                ? null
                : said.startsWith("refused-") ? refused(said, query) : done(said, query);
    }

    private @Nullable Toast refused(String said, DayController.Query query) {
        return switch (said) {
            case "refused-locked" -> new Toast(words.say("teacher.today.refused_locked"), null);
            case "refused-leader_not_free" ->
                    new Toast(words.say("teacher.today.refused_leader"), null);
            case "refused-too_late" -> new Toast(words.say("teacher.today.refused_late"), null);
            case "refused-full" -> new Toast(words.say("teacher.full.no_seat"), null);
            case "refused-over" -> new Toast(words.say("teacher.today.refused_over"), null);
            case "refused-elsewhere" ->
                    new Toast(words.say("teacher.today.refused_elsewhere"), null);
            case "refused-apart" -> allTheSame(words.say("teacher.today.refused_apart"), query);
            case "refused-together" ->
                    allTheSame(words.say("teacher.today.refused_together"), query);
            case "refused-screen" -> allTheSame(words.say("teacher.today.refused_screen"), query);
            case "refused-nobody_leads" ->
                    allTheSame(words.say("teacher.today.refused_nobody_leads"), query);
            case "refused-study" -> allTheSame(words.say("teacher.today.refused_study"), query);
            default -> null;
        };
    }

    /** What is done only when somebody who has read this wants it. */
    private Toast allTheSame(String text, DayController.Query query) {
        return new Toast(
                text,
                null,
                new PostButton(
                        words.say("teacher.today.move_all_the_same"),
                        "%s&student=%s&group=%s&sure=yes"
                                .formatted(
                                        Addresses.post("move", facts.plan()),
                                        query.moved(),
                                        query.to())));
    }

    private @Nullable Toast done(String said, DayController.Query query) {
        return switch (said) {
            case "moved" -> moved(query.about()).orElse(null);
            case "held-here" -> undoable(words.say("teacher.today.held_here"));
            case "released" -> undoable(words.say("teacher.today.released"));
            case "started" -> new Toast(words.say("teacher.start.saved"), null);
            case "locked" -> undoable(words.say("teacher.today.locked"));
            case "unlocked" -> undoable(words.say("teacher.today.unlocked"));
            case "added" -> undoable(words.say("teacher.today.added"));
            case "replanned" -> undoable(words.say("teacher.today.replanned"));
            case "all-undone" -> new Toast(words.say("teacher.today.all_undone"), null);
            case "partly-undone" -> new Toast(words.say("teacher.today.partly_undone"), null);
            case "no-topic" -> new Toast(words.say("teacher.today.no_topic"), null);
            case "kept" -> new Toast(phrases.kept(), null);
            case "undone" -> new Toast(phrases.undone(), null);
            case "approved" -> new Toast(phrases.approvedNow(), null);
            case "proposed" -> new Toast(phrases.proposedAgain(), null);
            case "out-of-date" -> new Toast(phrases.outOfDate(), null);
            case "not-there" -> new Toast(phrases.notThere(), null);
            default -> null;
        };
    }

    /** What has a way back. */
    private Toast undoable(String text) {
        return new Toast(
                text, new PostButton(phrases.undo(), Addresses.post("undo", facts.plan())));
    }

    private Optional<Toast> moved(@Nullable PersonId about) {
        return Optional.ofNullable(about)
                .flatMap(facts.plan()::placeOf)
                .map(place -> {
                    var group = facts.plan().groupOf(place);
                    return new Toast(
                            phrases.moved(
                                    facts.person(place.student()).name().brief(),
                                    new GroupWords(facts, words).title(group)),
                            new PostButton(phrases.undo(), Addresses.post("undo", facts.plan())));
                });
    }
}
