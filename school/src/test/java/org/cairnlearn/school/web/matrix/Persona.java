package org.cairnlearn.school.web.matrix;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.cairnlearn.school.roster.Role;

/** Everybody who asks; each stands to Ada, her class or her school as the name says. */
enum Persona {
    STUDENT(Role.STUDENT, "ada"),
    TEACHER(Role.TEACHER, "ada ben"),
    CO_TEACHER(Role.TEACHER, "ada ben"),
    AIDE(Role.AIDE, "ada ben"),
    CASE_MANAGER(Role.TEACHER, "ada"),
    MENTOR(Role.TEACHER, "ada"),
    /** Of the class. */
    COUNSELOR(Role.AIDE, "ada ben"),
    /** Of the class, today. */
    SUBSTITUTE(Role.TEACHER, "ada ben"),
    /** With custody. */
    MOTHER(Role.FAMILY, "ada"),
    /** Without. */
    FATHER(Role.FAMILY, ""),
    /** With custody until yesterday. */
    GUARDIAN_BEFORE(Role.FAMILY, ""),
    LEADER(Role.ADMINISTRATOR, "ada ben chi cal eli"),
    DISTRICT(Role.ADMINISTRATOR, "ada ben chi cal dia dan eli"),
    /** Coordinates the flex blocks of the school. */
    FLEX(Role.TEACHER, "ada ben chi cal"),
    OPERATOR(Role.PROCTOR, ""),
    /** Reads who saw what of whom in the whole district. */
    PRIVACY(Role.PROCTOR, "ada ben chi cal dia dan eli"),
    RESEARCHER(Role.PROCTOR, ""),
    /** Teaches another class of the school. */
    NEIGHBOUR(Role.TEACHER, "chi cal"),
    /** Teaches in another school of the district. */
    ELSEWHERE(Role.TEACHER, "dia dan"),
    LEADER_ELSEWHERE(Role.ADMINISTRATOR, "dia dan"),
    /** Teaches in another district. */
    STRANGER(Role.TEACHER, "zoe zed"),
    STRANGER_LEADER(Role.ADMINISTRATOR, "zoe zed"),
    /** Taught the class until yesterday. */
    BEFORE(Role.TEACHER, ""),
    MENTOR_BEFORE(Role.TEACHER, ""),
    SUBSTITUTE_BEFORE(Role.TEACHER, ""),
    /** Signed in, then gone from the roster. */
    FORMER(Role.TEACHER, ""),
    ANONYMOUS(Role.PROCTOR, ""),
    /** Another system of the district, with a key for everything. */
    INTEGRATOR(Role.PROCTOR, "ada ben chi cal dia dan eli"),
    /** A system of another district. */
    STRANGER_INTEGRATOR(Role.PROCTOR, "zoe zed"),
    /** A system that was taken back after it had come in. */
    INTEGRATOR_BEFORE(Role.PROCTOR, "");

    private final Role role;
    private final Set<String> sees;

    Persona(Role role, String sees) {
        this.role = role;
        this.sees = Arrays.stream(sees.split(" ")).collect(Collectors.toUnmodifiableSet());
    }

    Role role() {
        return role;
    }

    /** Which students' names may be on a page of this person. */
    Set<String> sees() {
        return sees;
    }

    /** As the table names it. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    boolean isStranger() {
        return this == STRANGER || this == STRANGER_LEADER;
    }

    /** Has no session. */
    boolean isOutside() {
        return this == ANONYMOUS || this == FORMER || this == INTEGRATOR_BEFORE;
    }

    /** No person, but another system with a key. */
    boolean isSystem() {
        return this == INTEGRATOR || this == STRANGER_INTEGRATOR || this == INTEGRATOR_BEFORE;
    }

    /** Is on a roster and signs in. */
    boolean isPerson() {
        return this != ANONYMOUS && !isSystem();
    }

    /** The role's letter in the table. */
    String letter() {
        if (isSystem()) {
            return "I";
        }
        return switch (role) {
            case STUDENT -> "S";
            case TEACHER -> "T";
            case AIDE -> "A";
            case ADMINISTRATOR -> "L";
            case FAMILY -> "F";
            case PROCTOR -> "P";
        };
    }
}
