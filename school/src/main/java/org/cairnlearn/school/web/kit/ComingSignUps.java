package org.cairnlearn.school.web.kit;

import java.util.Comparator;
import java.util.List;
import org.cairnlearn.school.plan.SignUp;
import org.cairnlearn.school.plan.SignUpBook;
import org.cairnlearn.school.plan.SignedUp;
import org.cairnlearn.school.platform.SchoolTime;
import org.cairnlearn.school.roster.PersonId;
import org.springframework.stereotype.Component;

/** Where a student is to be in flex blocks from now on, by what was said and still counts. */
@Component
public final class ComingSignUps {
    private final SignUpBook book;
    private final SchoolTime time;

    ComingSignUps(SignUpBook book, SchoolTime time) {
        this.book = book;
        this.time = time;
    }

    /** Today's and later words that hold or wait, the soonest day first. */
    public List<SignedUp> of(PersonId student) {
        var today = time.today();
        return book.of(student).stream()
                .filter(one -> !one.day().isBefore(today))
                .filter(one -> counts(one.word().state()))
                .sorted(Comparator.comparing(SignedUp::day))
                .toList();
    }

    private static boolean counts(SignUp.State state) {
        return state == SignUp.State.HOLDS || state == SignUp.State.WAITS;
    }

    /** How it came to be, for words to choose from: chosen, called or waits. */
    public static String how(SignedUp one) {
        if (one.word().state() == SignUp.State.WAITS) {
            return "waits";
        }
        return one.word().said().level() == SignUp.Level.CHOSEN ? "chosen" : "called";
    }
}
