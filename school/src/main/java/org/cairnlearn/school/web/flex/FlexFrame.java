package org.cairnlearn.school.web.flex;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.cairnlearn.school.access.Visitor;
import org.cairnlearn.school.platform.Work;
import org.cairnlearn.school.web.kit.Frames;
import org.cairnlearn.school.web.kit.Page;
import org.cairnlearn.school.web.kit.PostButton;
import org.cairnlearn.school.web.kit.Toast;
import org.cairnlearn.school.web.kit.Words;
import org.cairnlearn.school.web.teacher.MyClasses;
import org.cairnlearn.school.web.teacher.TeacherMenu;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The frame of an adult's flex page, and what the last change says. */
@Component
class FlexFrame {
    private final Frames frames;
    private final MyClasses classes;
    private final Work work;

    FlexFrame(Frames frames, MyClasses classes, Work work) {
        this.frames = frames;
        this.classes = classes;
        this.work = work;
    }

    Words words(HttpServletRequest request) {
        return frames.words(request);
    }

    Page page(HttpServletRequest request, Visitor visitor) {
        var words = frames.words(request);
        var who =
                work.read(
                        visitor.actor(),
                        () -> {
                            var own = classes.of(visitor.person());
                            return new Frames.Who(
                                    own.isEmpty() ? "" : own.getFirst().schoolName(),
                                    classes.reader(visitor.person()).name().full());
                        });
        return frames.page(
                request,
                visitor,
                who,
                words.say("flex.title"),
                TeacherMenu.links(words, TeacherMenu.Place.TODAY, null));
    }

    /** The same page, saying what the last change did. */
    static Page with(Page page, @Nullable Toast toast) {
        return toast == null ? page : page.with(toast);
    }

    /**
     * What the last change did, as the address says it.
     *
     * @param moved who was not moved, where a study is against it
     * @param to where to
     * @param of in which plan
     * @param version as it was seen
     */
    record Said(
            @Nullable String said,
            @Nullable UUID moved,
            @Nullable UUID to,
            @Nullable UUID of,
            @Nullable Integer version) {
        /**
         * @param here the page
         */
        @Nullable Toast toast(Words words, String here) {
            return said == null
                    ? null
                    : said.equals("study")
                            ? ofStudy(words, here)
                            : new Toast(text(said, words), null);
        }

        private static String text(String said, Words words) {
            return switch (said) {
                case "done" -> words.say("flex.done");
                case "partly-undone" -> words.say("teacher.today.partly_undone");
                case "too_late" -> words.say("teacher.today.refused_late");
                case "apart" -> words.say("teacher.today.refused_apart");
                case "together" -> words.say("teacher.today.refused_together");
                case "screen" -> words.say("teacher.today.refused_screen");
                case "nobody_leads" -> words.say("teacher.today.refused_nobody_leads");
                case "full" -> words.say("teacher.full.no_seat");
                case "over" -> words.say("teacher.today.refused_over");
                case "locked" -> words.say("teacher.today.refused_locked");
                case "out-of-date" -> words.say("teacher.today.out_of_date");
                default -> words.say("teacher.today.not_there");
            };
        }

        private Toast ofStudy(Words words, String here) {
            return new Toast(
                    words.say("teacher.today.refused_study"),
                    null,
                    new PostButton(
                            words.say("teacher.today.move_all_the_same"),
                            "%s/move?plan=%s&version=%s&student=%s&group=%s&sure=yes"
                                    .formatted(here, of, version, moved, to)));
        }
    }
}
