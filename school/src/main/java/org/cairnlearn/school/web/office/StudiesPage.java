package org.cairnlearn.school.web.office;

import java.util.List;
import org.cairnlearn.school.web.kit.PostButton;
import org.jspecify.annotations.Nullable;

/**
 * The registered studies, and the form for another one.
 *
 * @param said why the last step was not done; empty when it was
 */
public record StudiesPage(String lead, String said, List<One> studies, Form form) {
    public StudiesPage {
        studies = List.copyOf(studies);
    }

    /**
     * One study.
     *
     * @param id tells it from others on the page
     * @param facts for whom, of whom, who registered it and why, the seal of its plan
     * @param end null when it is over
     */
    public record One(
            String id, String title, String days, List<String> facts, @Nullable PostButton end) {
        public One {
            facts = List.copyOf(facts);
        }
    }

    /**
     * The form, with what somebody typed.
     *
     * @param schools which may register
     */
    public record Form(List<Choice> schools, Typed typed) {
        public Form {
            schools = List.copyOf(schools);
        }
    }

    /** A school or a district. */
    public record Choice(String value, String label, boolean chosen) {}

    /**
     * What somebody typed.
     *
     * @param who the researcher, by the id that the roster gives
     * @param scope whom and what it is about
     * @param days the first and the last one
     */
    public record Typed(
            @Nullable String code,
            @Nullable String who,
            @Nullable Scope scope,
            @Nullable Days days,
            @Nullable Papers papers) {
        static final Typed NOTHING = new Typed(null, null, null, null, null);

        /** What stands in the field of the code. */
        public String codeTyped() {
            return text(code);
        }

        /** What stands in the field of the researcher. */
        public String whoTyped() {
            return text(who);
        }

        /** What was typed of classes and skills. */
        public Scope scopeTyped() {
            return scope == null ? new Scope(null, null, null) : scope;
        }

        /** What was typed of days. */
        public Days daysTyped() {
            return days == null ? new Days(null, null) : days;
        }

        /** What was handed in. */
        public Papers papersTyped() {
            return papers == null ? new Papers(null, null) : papers;
        }
    }

    /**
     * Whom and what a study is about.
     *
     * @param classes ids of the roster
     * @param skills codes of a framework
     */
    public record Scope(
            @Nullable String school, @Nullable String classes, @Nullable String skills) {
        public String classesTyped() {
            return text(classes);
        }

        public String skillsTyped() {
            return text(skills);
        }
    }

    /** The first and the last day. */
    public record Days(@Nullable String first, @Nullable String last) {
        public String firstTyped() {
            return text(first);
        }

        public String lastTyped() {
            return text(last);
        }
    }

    /** The analysis plan and the reason. */
    public record Papers(@Nullable String plan, @Nullable String reason) {
        public String planTyped() {
            return text(plan);
        }

        public String reasonTyped() {
            return text(reason);
        }
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
