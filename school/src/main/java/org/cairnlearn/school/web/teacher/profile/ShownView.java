package org.cairnlearn.school.web.teacher.profile;

import java.util.List;
import org.cairnlearn.school.competency.Competency;
import org.cairnlearn.school.platform.SchoolTime;
import org.cairnlearn.school.profile.Showpiece;
import org.cairnlearn.school.profile.Showpiece.Circle;
import org.cairnlearn.school.profile.Showpiece.Kind;
import org.cairnlearn.school.web.kit.Link;
import org.cairnlearn.school.web.kit.Words;
import org.jspecify.annotations.Nullable;

/** Puts what a student shows into words for those who teach the student. */
record ShownView(WrittenReader.Facts facts, Words words, SchoolTime time) {
    /** A teacher looks through so many. */
    private static final int MOST = 12;

    List<Written.Show> pieces() {
        return facts.said().shown().stream()
                .filter(piece -> piece.what().circle() != Circle.ME)
                .limit(MOST)
                .map(this::piece)
                .toList();
    }

    private Written.Show piece(Showpiece piece) {
        var what = piece.what();
        return new Written.Show(
                new Written.Said(
                        piece.id().toString(),
                        what.words(),
                        words.say(
                                "student.evidence.what",
                                "kind",
                                what.kind(),
                                "detail",
                                what.detail(),
                                "day",
                                words.shortDay(time.at(piece.added()).toLocalDate())),
                        what.kind() == Kind.LINK ? what.detail() : ""),
                skill(piece),
                file(piece),
                piece.said().stream().map(this::said).toList(),
                facts.may().write() ? base() + "/say?piece=" + piece.id() : null);
    }

    private String base() {
        return "/teacher/student/%s/evidence".formatted(facts.profile().who().student().id());
    }

    private String skill(Showpiece piece) {
        return facts.profile().skills().stream()
                .filter(skill -> skill.id().equals(piece.what().skill()))
                .map(Competency::name)
                .findFirst()
                .orElse("");
    }

    private Written.@Nullable File file(Showpiece piece) {
        if (!piece.what().kind().hasFile() || !facts.may().write()) {
            return null;
        }
        var address = base() + "/" + piece.id();
        return new Written.File(
                Link.to(words.say("student.evidence.open"), address + "/file"),
                piece.what().kind() == Kind.PHOTO ? address + "/small" : null);
    }

    private String said(Showpiece.Word word) {
        var by = facts.people().get(word.by());
        return words.say(
                "student.evidence.said",
                "name",
                by == null ? "" : by.name().full(),
                "day",
                words.shortDay(time.at(word.at()).toLocalDate()),
                "words",
                word.words());
    }
}
