package org.cairnlearn.school.web.student;

import java.util.Objects;
import java.util.UUID;
import org.cairnlearn.school.competency.CompetencyId;
import org.cairnlearn.school.profile.Showpiece;
import org.cairnlearn.school.profile.Showpiece.Circle;
import org.cairnlearn.school.profile.Showpiece.Kind;
import org.jspecify.annotations.Nullable;

/** Something to show, as it was typed. */
record EvidenceForm(
        @Nullable Kind kind,
        @Nullable UUID skill,
        @Nullable String words,
        @Nullable String detail,
        @Nullable Circle circle) {
    static EvidenceForm empty() {
        return new EvidenceForm(null, null, null, null, null);
    }

    Kind picked() {
        return Objects.requireNonNullElse(kind, Kind.PHOTO);
    }

    Circle seenBy() {
        return Objects.requireNonNullElse(circle, Circle.TEACHERS);
    }

    String text() {
        return Objects.requireNonNullElse(words, "");
    }

    String more() {
        return Objects.requireNonNullElse(detail, "");
    }

    Showpiece.What what() {
        return new Showpiece.What(
                picked(), skill == null ? null : new CompetencyId(skill), text(), more(), seenBy());
    }
}
