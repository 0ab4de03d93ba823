package org.cairnlearn.benchmarks;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.cairnlearn.school.choice.Board;
import org.cairnlearn.school.choice.ChoiceBook;
import org.cairnlearn.school.choice.Filter;
import org.cairnlearn.school.choice.Offer;
import org.cairnlearn.school.competency.Competency;
import org.cairnlearn.school.competency.CompetencyBook;
import org.cairnlearn.school.competency.CompetencyId;
import org.cairnlearn.school.roster.PersonId;
import org.springframework.beans.factory.BeanFactory;

/** What students of a simulated term choose in the evening. */
record TermChoices(BeanFactory beans) {

    /** The n-th of the cards in each class in which there are any. */
    boolean choose(PersonId student, int nth) {
        var choices = beans.getBean(ChoiceBook.class);
        for (var one : choices.classes(student, choices.day(student))) {
            var offers = inOrder(choices.board(student, one, Filter.ALL).cards());
            if (!offers.isEmpty()) {
                choices.choose(student, offers.get(nth % offers.size()).id());
            }
        }
        return true;
    }

    /** By skill and way, whatever the database calls them: a seed lives the same term again. */
    private List<Offer> inOrder(List<Board.Card> cards) {
        var skills =
                beans.getBean(CompetencyBook.class)
                        .byId(cards.stream().map(card -> card.offer().way().skill()).toList());
        return cards.stream()
                .map(Board.Card::offer)
                .sorted(
                        Comparator.comparing((Offer offer) -> code(skills, offer))
                                .thenComparing(offer -> offer.way().mode()))
                .toList();
    }

    private static String code(Map<CompetencyId, Competency> skills, Offer offer) {
        return Objects.requireNonNull(skills.get(offer.way().skill())).code();
    }
}
