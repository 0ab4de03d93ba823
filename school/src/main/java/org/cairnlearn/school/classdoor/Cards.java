package org.cairnlearn.school.classdoor;

import java.security.SecureRandom;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cairnlearn.school.platform.SchoolTime;
import org.cairnlearn.school.platform.Seal;
import org.cairnlearn.school.roster.PersonId;
import org.springframework.stereotype.Component;

/** The students' cards. Every method belongs inside a piece of work. */
@Component
public final class Cards {
    private final ClassDoorSql sql;
    private final Seal seal;
    private final SchoolTime time;
    private final SecureRandom chance = new SecureRandom();

    Cards(ClassDoorSql sql, Seal seal, SchoolTime time) {
        this.sql = sql;
        this.seal = seal;
        this.time = time;
    }

    /** Those that there are. */
    public Map<PersonId, Card> of(Collection<PersonId> students) {
        return sql.cards(students).entrySet().stream()
                .collect(
                        Collectors.toUnmodifiableMap(
                                Map.Entry::getKey, one -> open(one.getKey(), one.getValue())));
    }

    /** Makes one for everybody who has none. */
    public void complete(Collection<PersonId> students) {
        var there = sql.cards(students).keySet();
        students.stream().filter(one -> !there.contains(one)).forEach(this::renew);
    }

    /** Makes a new one; the one before opens nothing any more. */
    public void renew(PersonId student) {
        var card = Card.fresh(chance);
        sql.give(student, seal.close(purpose(student), card.bytes()), time.now());
    }

    Optional<Card> find(PersonId student) {
        return Optional.ofNullable(of(List.of(student)).get(student));
    }

    private Card open(PersonId student, byte[] sealed) {
        return Card.of(seal.open(purpose(student), sealed));
    }

    private static String purpose(PersonId student) {
        return "classdoor.card.sealed " + student;
    }
}
