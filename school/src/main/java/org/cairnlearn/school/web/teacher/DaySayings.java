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
    private final TodayPhrases phrases;

    DaySayings(DayFacts facts, Words words) {
        this.facts = facts;
        this.phrases = new TodayPhrases(words);
    }

    /**
     * @param said the change's name as it stands in the address; anything else says nothing
     * @param about the student whom it concerns, if it concerns one
     */
    @Nullable Toast toast(@Nullable String said, @Nullable PersonId about) {
        if (said == null) {
            return null;
        }
        return switch (said) {
            case "moved" -> moved(about).orElse(null);
            case "kept" -> new Toast(phrases.kept(), null);
            case "undone" -> new Toast(phrases.undone(), null);
            case "approved" -> new Toast(phrases.approvedNow(), null);
            case "held" -> new Toast(phrases.heldNow(), null);
            case "proposed" -> new Toast(phrases.proposedAgain(), null);
            case "out-of-date" -> new Toast(phrases.outOfDate(), null);
            case "not-there" -> new Toast(phrases.notThere(), null);
            default -> null;
        };
    }

    private Optional<Toast> moved(@Nullable PersonId about) {
        return Optional.ofNullable(about)
                .flatMap(facts.plan()::placeOf)
                .map(place -> {
                    var competency = facts.plan().find(place.group()).orElseThrow().competency();
                    return new Toast(
                            phrases.moved(
                                    facts.person(place.student()).name().brief(),
                                    competency == null
                                            ? phrases.ownPace()
                                            : facts.competency(competency).name()),
                            new PostButton(phrases.undo(), Addresses.post("undo", facts.plan())));
                });
    }
}
