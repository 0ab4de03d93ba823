package org.cairnlearn.school.web.kit;

import java.util.List;
import java.util.Locale;
import org.cairnlearn.school.web.office.SampleOffice;
import org.cairnlearn.school.web.student.StudentMenu;
import org.cairnlearn.school.web.teacher.TeacherMenu;
import org.cairnlearn.school.web.teacher.TeacherMenu.Place;
import org.jspecify.annotations.Nullable;

/** The frame of the sample pages: an invented school and invented people. */
final class SampleFrame {
    static final Csrf CSRF = new Csrf("X-CSRF-TOKEN", "_csrf", "c9b1f6d0-5a1e-4a57-9b1d-sample");

    private SampleFrame() {}

    static Page bare(Words words, Assets assets, String title) {
        return Page.bare(title, words, assets, CSRF);
    }

    static Page teacher(Words words, Assets assets, @Nullable Toast toast) {
        var title = words.day(SampleTeacherDay.TODAY);
        return teacher(words, assets, title, Place.TODAY, toast);
    }

    static Page classMap(Words words, Assets assets) {
        return teacher(words, assets, words.say("teacher.map.title"), Place.CLASS_MAP, null);
    }

    static Page profile(Words words, Assets assets, String title) {
        return teacher(words, assets, title, Place.ELSEWHERE, null);
    }

    static Page sheet(Words words, Assets assets, String title) {
        return teacher(words, assets, title, Place.ELSEWHERE, null);
    }

    static Page materials(Words words, Assets assets) {
        return teacher(words, assets, words.say("teacher.materials.title"), Place.MATERIALS, null);
    }

    static Page entry(Words words, Assets assets) {
        return teacher(words, assets, words.say("teacher.entry.title"), Place.QUICK_ENTRY, null);
    }

    static Page supports(Words words, Assets assets) {
        return teacher(words, assets, words.say("teacher.supports.title"), Place.SUPPORTS, null);
    }

    static Page teacher(Words words, Assets assets, String title, Place place) {
        return teacher(words, assets, title, place, null);
    }

    private static Page teacher(
            Words words, Assets assets, String title, Place place, @Nullable Toast toast) {
        return new Page(
                title,
                words,
                assets,
                CSRF,
                "Harbor View Middle School",
                "Ms. Okafor",
                "/teacher",
                TeacherMenu.links(words, place, null),
                languages(words),
                "/sign-out",
                "/account",
                toast,
                List.of());
    }

    static Page student(Words words, Assets assets, String title, StudentMenu.Place here) {
        return new Page(
                title,
                words,
                assets,
                CSRF,
                "Harbor View Middle School",
                "Noor Haddad",
                "/student",
                StudentMenu.links(words, here),
                languages(words),
                "/sign-out",
                "",
                null,
                List.of());
    }

    static Page office(Words words, Assets assets, String title) {
        return new Page(
                title,
                words,
                assets,
                CSRF,
                "Harbor View Middle School",
                "Oluwaseun Adeyemi-Castellanos",
                "/office",
                SampleOffice.bar(words, title),
                languages(words),
                "/sign-out",
                "/account",
                null,
                List.of());
    }

    private static List<Link> languages(Words words) {
        return Words.offered().stream()
                .map(language ->
                        new Link(
                                language.getDisplayLanguage(language),
                                "?lang=" + language.toLanguageTag(),
                                language.equals(Locale.forLanguageTag(words.lang()))))
                .toList();
    }
}
