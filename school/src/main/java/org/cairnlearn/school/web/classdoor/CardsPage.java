package org.cairnlearn.school.web.classdoor;

import java.util.List;
import org.cairnlearn.school.web.kit.PostButton;

/**
 * The cards of a class, to print and cut.
 *
 * @param schoolClass the class's name
 * @param back where the teacher's side of the door is
 * @param complete makes cards for those who have none; nothing to do when no card is missing
 * @param missing how many have none
 */
public record CardsPage(
        String schoolClass, String back, PostButton complete, int missing, List<One> cards) {
    public CardsPage {
        cards = List.copyOf(cards);
    }

    /**
     * One card.
     *
     * @param id tells it from others on the page
     * @param renew makes a new one
     */
    public record One(
            String id,
            String name,
            List<PicturesPage.Choice> pictures,
            String code,
            PostButton renew) {
        public One {
            pictures = List.copyOf(pictures);
        }
    }
}
