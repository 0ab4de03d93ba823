package org.cairnlearn.school.classdoor;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.cairnlearn.school.access.Accounts;
import org.cairnlearn.school.access.Arrivals;
import org.cairnlearn.school.access.Proof;
import org.cairnlearn.school.access.SharedDevice;
import org.cairnlearn.school.access.Tries;
import org.cairnlearn.school.platform.Ids;
import org.cairnlearn.school.platform.SchoolTime;
import org.cairnlearn.school.platform.TenantId;
import org.cairnlearn.school.roster.ClassId;
import org.cairnlearn.school.roster.ClassRoster;
import org.cairnlearn.school.roster.Person;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.roster.Role;
import org.cairnlearn.school.roster.RosterBook;
import org.springframework.stereotype.Component;

/**
 * The door of a class. Every method belongs inside a piece of work. That somebody who opens it
 * teaches the class is for the caller to make sure of.
 */
@Component
public final class ClassDoor {
    /** However long a teacher says. */
    public static final Duration LONGEST = Duration.ofHours(2);

    /** Long enough to think, too short for the next child to find a page open. */
    private static final Duration IDLE = Duration.ofMinutes(10);

    private static final int SIGNS_OF_CODE = 6;

    /** From one network address: a class of hundred million codes is not found by guessing. */
    private static final Tries.Limit CODES = new Tries.Limit(20, Duration.ofSeconds(20));

    /** For one student: a child taps wrong, a classmate guesses. */
    private static final Tries.Limit OF_STUDENT = new Tries.Limit(5, Duration.ofMinutes(5));

    /** For all students of one opening together. */
    private static final Tries.Limit OF_CLASS = new Tries.Limit(60, Duration.ofSeconds(30));

    private final ClassDoorSql sql;
    private final Cards cards;
    private final RosterBook roster;
    private final Entry entry;
    private final SchoolTime time;
    private final SecureRandom chance = new SecureRandom();

    ClassDoor(ClassDoorSql sql, Cards cards, RosterBook roster, Entry entry, SchoolTime time) {
        this.sql = sql;
        this.cards = cards;
        this.roster = roster;
        this.entry = entry;
        this.time = time;
    }

    /** What {@code access} does for the door. */
    @Component
    record Entry(Accounts accounts, Arrivals arrivals, Tries tries, Ids ids) {}

    /**
     * Opens the door of a class, and makes a card for every student who has none. A door that is
     * open already is closed first, with all that it opened.
     */
    public Opening open(ClassId schoolClass, PersonId teacher, Duration howLong) {
        if (!howLong.isPositive() || howLong.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("A door is open for up to two hours");
        }
        close(schoolClass);
        students(schoolClass)
                .ifPresent(all -> cards.complete(all.stream().map(Person::id).toList()));
        var now = time.now();
        var opening = fresh(schoolClass, now.plus(howLong));
        while (!sql.open(opening, teacher, now)) {
            opening = fresh(schoolClass, now.plus(howLong));
        }
        return opening;
    }

    private Opening fresh(ClassId schoolClass, Instant closesAt) {
        return new Opening(
                entry.ids().next(), schoolClass, Signs.fresh(SIGNS_OF_CODE, chance), closesAt);
    }

    /** Closes the door of a class; whoever came in by it is out at the next request. */
    public void close(ClassId schoolClass) {
        sql.openOf(schoolClass, time.now())
                .ifPresent(opening -> {
                    sql.close(opening.id(), time.now());
                    entry.arrivals().endUnder(opening.id());
                });
    }

    /** The door of a class, while it is open. */
    public Optional<Opening> findOpen(ClassId schoolClass) {
        return sql.openOf(schoolClass, time.now());
    }

    /** A door that was found before, while it is open. */
    public Optional<Opening> findOpen(UUID opening) {
        return sql.open(opening, time.now());
    }

    /** What came of typing a code. */
    public sealed interface Found {
        record Here(Opening opening) implements Found {}

        record NoSuchCode() implements Found {}

        record Wait(Duration retryAfter) implements Found {}
    }

    /** Looks for a class by its code, as typed. */
    public Found findByCode(String typed, String address) {
        var one = new Tries.Try("class code", address, CODES);
        var wait = entry.tries().count(one);
        if (wait.isPresent()) {
            return new Found.Wait(wait.get());
        }
        var code = typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        return sql.openByCode(code, time.now())
                .<Found>map(opening -> {
                    entry.tries().giveBack(one);
                    return new Found.Here(opening);
                })
                .orElseGet(Found.NoSuchCode::new);
    }

    /** Who may come in by a door: the students of its class today. */
    public List<Person> names(Opening opening) {
        return students(opening.schoolClass()).orElse(List.of());
    }

    private Optional<List<Person>> students(ClassId schoolClass) {
        return roster.findClass(schoolClass, time.today()).map(ClassRoster::students);
    }

    /** Lets a student in who tapped the own pictures. */
    public CameIn tap(TenantId tenant, UUID opening, PersonId student, List<Picture> tapped) {
        return comeIn(tenant, opening, student, card -> card.shows(tapped));
    }

    /** Lets a student in who typed the code of the own card. */
    public CameIn type(TenantId tenant, UUID opening, PersonId student, String typed) {
        return comeIn(tenant, opening, student, card -> card.says(typed));
    }

    private CameIn comeIn(TenantId tenant, UUID id, PersonId student, Predicate<Card> looksRight) {
        var opening =
                sql.open(id, time.now())
                        .filter(one ->
                                names(one).stream()
                                        .anyMatch(person -> person.id().equals(student)));
        if (opening.isEmpty()) {
            return new CameIn.Closed();
        }
        var own = new Tries.Try("card", student.toString(), OF_STUDENT);
        var all = new Tries.Try("cards of", id.toString(), OF_CLASS);
        var wait = entry.tries().count(own).or(() -> entry.tries().count(all));
        if (wait.isPresent()) {
            return new CameIn.Wait(wait.get());
        }
        if (cards.find(student).filter(looksRight).isEmpty()) {
            return new CameIn.Wrong();
        }
        entry.tries().forget(own);
        entry.tries().giveBack(all);
        return begin(tenant, opening.get(), student);
    }

    private CameIn begin(TenantId tenant, Opening opening, PersonId student) {
        var device = new SharedDevice(opening.id(), opening.closesAt(), IDLE);
        return entry.accounts()
                .withoutPassword(student, Role.STUDENT, Optional.empty())
                .flatMap(account ->
                        entry.arrivals().begin(tenant, account.id(), new Proof.InClass(device)))
                .<CameIn>map(CameIn.In::new)
                .orElseGet(CameIn.Closed::new);
    }
}
