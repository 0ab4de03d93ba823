package org.cairnlearn.school.access;

import static org.cairnlearn.school.access.Action.ADOPT_MODEL;
import static org.cairnlearn.school.access.Action.AGREE_GOAL;
import static org.cairnlearn.school.access.Action.APPROVE_FLEX;
import static org.cairnlearn.school.access.Action.ASK_FOR_CHECK;
import static org.cairnlearn.school.access.Action.ASK_FOR_TALK;
import static org.cairnlearn.school.access.Action.BREAK_GLASS;
import static org.cairnlearn.school.access.Action.CHANGE_DAY;
import static org.cairnlearn.school.access.Action.CHANGE_PLACE;
import static org.cairnlearn.school.access.Action.CHANGE_SERVICES;
import static org.cairnlearn.school.access.Action.CHOOSE;
import static org.cairnlearn.school.access.Action.GIVE_RESPONSIBILITY;
import static org.cairnlearn.school.access.Action.HELP;
import static org.cairnlearn.school.access.Action.HOLD_TALK;
import static org.cairnlearn.school.access.Action.IMPORT;
import static org.cairnlearn.school.access.Action.KEEP_CONSENT;
import static org.cairnlearn.school.access.Action.KEEP_SYSTEMS;
import static org.cairnlearn.school.access.Action.LIFT_STOP;
import static org.cairnlearn.school.access.Action.MARK_PRESENCE;
import static org.cairnlearn.school.access.Action.NAME_TRUSTED_ADULT;
import static org.cairnlearn.school.access.Action.OPEN_DEVICE;
import static org.cairnlearn.school.access.Action.OPERATE;
import static org.cairnlearn.school.access.Action.PAIR;
import static org.cairnlearn.school.access.Action.READ_AUDIT;
import static org.cairnlearn.school.access.Action.RECORD_WORK;
import static org.cairnlearn.school.access.Action.REGISTER_STUDY;
import static org.cairnlearn.school.access.Action.REMARK_ON_GOAL;
import static org.cairnlearn.school.access.Action.RUN_CHOICES;
import static org.cairnlearn.school.access.Action.RUN_YEAR;
import static org.cairnlearn.school.access.Action.SEE_CELLS;
import static org.cairnlearn.school.access.Action.SEE_COMMON;
import static org.cairnlearn.school.access.Action.SEE_DAY;
import static org.cairnlearn.school.access.Action.SEE_FLEX;
import static org.cairnlearn.school.access.Action.SEE_HELPS;
import static org.cairnlearn.school.access.Action.SEE_MISSING_MARKS;
import static org.cairnlearn.school.access.Action.SEE_NOTES;
import static org.cairnlearn.school.access.Action.SEE_OWN_FIGURES;
import static org.cairnlearn.school.access.Action.SEE_SCHOOL_FIGURES;
import static org.cairnlearn.school.access.Action.SEE_SERVICES;
import static org.cairnlearn.school.access.Action.SEE_SHARING;
import static org.cairnlearn.school.access.Action.SEE_SHEETS;
import static org.cairnlearn.school.access.Action.SEE_WHO_LOOKED;
import static org.cairnlearn.school.access.Action.SEE_WORK;
import static org.cairnlearn.school.access.Action.SET_GOAL;
import static org.cairnlearn.school.access.Action.WRITE_PROFILE;
import static org.cairnlearn.school.roster.Role.ADMINISTRATOR;
import static org.cairnlearn.school.roster.Role.AIDE;
import static org.cairnlearn.school.roster.Role.FAMILY;
import static org.cairnlearn.school.roster.Role.PROCTOR;
import static org.cairnlearn.school.roster.Role.STUDENT;
import static org.cairnlearn.school.roster.Role.TEACHER;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.cairnlearn.school.access.Decision.Purpose;
import org.cairnlearn.school.access.Relationship.Kind;
import org.cairnlearn.school.roster.Role;

/**
 * One line of the table: who, standing how to somebody or something, may do what, and what for.
 * What no line says, nobody may.
 */
record Rule(Set<Role> roles, Kind kind, Purpose purpose, Set<Action> actions) {
    private static final Set<Role> TEACHERS = EnumSet.of(TEACHER);
    private static final Set<Role> STAFF = EnumSet.of(TEACHER, AIDE, ADMINISTRATOR);
    private static final Set<Role> ADULTS = EnumSet.of(TEACHER, AIDE, ADMINISTRATOR, PROCTOR);

    /** What a teacher and an aide have in common. */
    private static final Set<Action> IN_CLASS =
            EnumSet.of(
                    SEE_WORK,
                    RECORD_WORK,
                    SEE_DAY,
                    CHANGE_DAY,
                    SEE_SHEETS,
                    MARK_PRESENCE,
                    CHANGE_PLACE,
                    REMARK_ON_GOAL,
                    SEE_NOTES,
                    OPEN_DEVICE,
                    RUN_CHOICES,
                    HELP);

    static final List<Rule> TABLE =
            List.of(
                    rule(STUDENT, Kind.SELF, Purpose.LEARNING, SEE_WORK, SEE_DAY, ASK_FOR_CHECK),
                    rule(
                            STUDENT,
                            Kind.SELF,
                            Purpose.LEARNING,
                            SET_GOAL,
                            CHOOSE,
                            SEE_SHARING,
                            WRITE_PROFILE,
                            ASK_FOR_TALK),
                    rule(STUDENT, Kind.SELF, Purpose.LEARNING, SEE_WHO_LOOKED),
                    rule(FAMILY, Kind.LOOKS_AFTER, Purpose.FAMILY, SEE_WORK, SEE_DAY),
                    rule(FAMILY, Kind.LOOKS_AFTER, Purpose.FAMILY, SEE_SHARING, SEE_WHO_LOOKED),
                    // a co-teacher is a teacher of the class
                    rule(
                            TEACHERS,
                            Kind.TEACHES,
                            Purpose.TEACHING,
                            IN_CLASS,
                            SEE_HELPS,
                            PAIR,
                            HOLD_TALK,
                            WRITE_PROFILE,
                            AGREE_GOAL),
                    rule(Set.of(AIDE), Kind.AIDS, Purpose.TEACHING, IN_CLASS),
                    rule(
                            STAFF,
                            Kind.HOSTS,
                            Purpose.TEACHING,
                            SEE_SHEETS,
                            MARK_PRESENCE,
                            CHANGE_PLACE,
                            HELP),
                    rule(STAFF, Kind.MANAGES_CASE, Purpose.SUPPORT, SEE_WORK, SEE_DAY, SEE_HELPS),
                    rule(STAFF, Kind.MANAGES_CASE, Purpose.SUPPORT, SEE_SERVICES, CHANGE_SERVICES),
                    rule(STAFF, Kind.MENTORS, Purpose.SUPPORT, SEE_WORK, SEE_DAY, HOLD_TALK),
                    rule(STAFF, Kind.MANAGES_CASE, Purpose.SUPPORT, WRITE_PROFILE, SEE_NOTES),
                    rule(STAFF, Kind.MANAGES_CASE, Purpose.SUPPORT, HOLD_TALK),
                    rule(STAFF, Kind.MENTORS, Purpose.SUPPORT, AGREE_GOAL, REMARK_ON_GOAL),
                    rule(STAFF, Kind.MENTORS, Purpose.SUPPORT, WRITE_PROFILE, SEE_NOTES),
                    rule(STAFF, Kind.COUNSELS, Purpose.SUPPORT, SEE_WORK, SEE_DAY, SEE_NOTES),
                    rule(STAFF, Kind.COUNSELS, Purpose.SUPPORT, HOLD_TALK),
                    rule(STAFF, Kind.SUBSTITUTES, Purpose.COVER, SEE_SHEETS, SEE_HELPS),
                    rule(
                            Set.of(ADMINISTRATOR),
                            Kind.LEADS,
                            Purpose.RUNNING_THE_SCHOOL,
                            EnumSet.of(
                                    GIVE_RESPONSIBILITY,
                                    NAME_TRUSTED_ADULT,
                                    KEEP_CONSENT,
                                    PAIR,
                                    RUN_YEAR,
                                    SEE_MISSING_MARKS,
                                    SEE_SCHOOL_FIGURES,
                                    SEE_FLEX,
                                    APPROVE_FLEX,
                                    CHANGE_PLACE,
                                    IMPORT,
                                    BREAK_GLASS,
                                    LIFT_STOP,
                                    ADOPT_MODEL,
                                    REGISTER_STUDY,
                                    KEEP_SYSTEMS)),
                    rule(
                            STAFF,
                            Kind.COORDINATES_FLEX,
                            Purpose.RUNNING_THE_SCHOOL,
                            SEE_FLEX,
                            APPROVE_FLEX,
                            CHANGE_PLACE),
                    rule(ADULTS, Kind.GUARDS_PRIVACY, Purpose.PRIVACY, READ_AUDIT, REGISTER_STUDY),
                    rule(ADULTS, Kind.RESEARCHES, Purpose.RESEARCH, SEE_CELLS),
                    rule(ADULTS, Kind.OPERATES, Purpose.OPERATION, OPERATE),
                    rule(ADULTS, Kind.SELF, Purpose.TEACHING, SEE_OWN_FIGURES),
                    rule(EnumSet.allOf(Role.class), Kind.BELONGS, Purpose.LEARNING, SEE_COMMON));

    private static Rule rule(Role role, Kind kind, Purpose purpose, Action... actions) {
        return rule(Set.of(role), kind, purpose, Set.of(), actions);
    }

    private static Rule rule(Set<Role> roles, Kind kind, Purpose purpose, Action... actions) {
        return rule(roles, kind, purpose, Set.of(), actions);
    }

    private static Rule rule(
            Set<Role> roles, Kind kind, Purpose purpose, Set<Action> some, Action... more) {
        var actions = EnumSet.noneOf(Action.class);
        actions.addAll(some);
        actions.addAll(List.of(more));
        return new Rule(roles, kind, purpose, actions);
    }
}
