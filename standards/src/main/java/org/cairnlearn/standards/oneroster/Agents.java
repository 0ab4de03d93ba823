package org.cairnlearn.standards.oneroster;

import java.util.Set;
import org.cairnlearn.standards.FileCount;
import org.jspecify.annotations.Nullable;

/**
 * Finds who looks after whom in the users table. The standard gives each user a list of agents;
 * some systems write a student's adults there, some an adult's students, some both. Only a bond
 * between a student and somebody whose role is a family's is taken: a teacher may be an agent of
 * many, and is nobody's guardian for that.
 */
final class Agents {
    private static final Set<UserRole> FAMILY =
            Set.of(UserRole.GUARDIAN, UserRole.PARENT, UserRole.RELATIVE);
    private static final String COLUMN = "agentSourcedIds";

    private final Roll<User> users;
    private final Roll<Guardianship> bonds;
    private final RosterCheck check;

    Agents(Rolls rolls, RosterCheck check) {
        this.users = rolls.users();
        this.bonds = rolls.relationships();
        this.check = check;
    }

    /** Fills the roll of bonds, unless a table of its own did or the users table has none. */
    void find() {
        if (bonds.isRead() || users.rows().stream().allMatch(Agents::hasNone)) {
            return;
        }
        for (var row : users.rows()) {
            if (row.value().status() == Status.ACTIVE) {
                find(row);
            }
        }
        bonds.read(
                new FileCount(
                        "%s (%s)".formatted(users.name(), COLUMN),
                        bonds.rows().size(),
                        0,
                        0,
                        true));
    }

    private static boolean hasNone(Row<User> row) {
        return row.value().agentSourcedIds().isEmpty();
    }

    private void find(Row<User> row) {
        var unknown = false;
        for (String agent : row.value().agentSourcedIds()) {
            var other = users.find(agent);
            unknown |= other.isEmpty() && !users.isOpenEnded();
            if (other.isPresent()) {
                bond(row, row.value(), other.get().value());
            } else if (users.isOpenEnded() && row.value().role() == UserRole.STUDENT) {
                keep(row, row.value().sourcedId(), agent, null);
            }
        }
        if (unknown) {
            check.unknownAgents(users, row);
        }
    }

    private void bond(Row<User> row, User one, User other) {
        if (one.role() == UserRole.STUDENT && isFamily(other)) {
            keep(row, one.sourcedId(), other.sourcedId(), other.role());
        } else if (other.role() == UserRole.STUDENT && isFamily(one)) {
            keep(row, other.sourcedId(), one.sourcedId(), one.role());
        }
    }

    private static boolean isFamily(User user) {
        UserRole role = user.role();
        return role != null && user.status() == Status.ACTIVE && FAMILY.contains(role);
    }

    private void keep(Row<User> row, String student, String guardian, @Nullable UserRole relation) {
        String id = Guardianship.id(student, guardian);
        String word = relation == null ? "" : relation.text();
        if (!bonds.has(id)) {
            bonds.keep(
                    new Row<>(
                            row.file(),
                            row.line(),
                            new Guardianship(
                                    id,
                                    Status.ACTIVE,
                                    student,
                                    guardian,
                                    word,
                                    null,
                                    null,
                                    null,
                                    null),
                            row.modified()));
        }
    }
}
