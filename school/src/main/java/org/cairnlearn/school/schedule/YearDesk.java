package org.cairnlearn.school.schedule;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cairnlearn.school.platform.WorkMemory;
import org.cairnlearn.school.roster.OrganisationId;
import org.cairnlearn.school.roster.PersonId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Where the school's year is changed: by hand, which goes before whatever was imported, and by
 * imports, each of which replaces its own words only. What somebody takes back by hand is again as
 * the last import says it. To be called inside a piece of {@code Work}.
 */
@Component
public final class YearDesk {
    private final ScheduleLoad load;
    private final DaySql days;
    private final WeekSql weeks;
    private final BellsSql bells;
    private final EarlierSql earlier;
    private final LostBlockSql lost;
    private final PlaceSql places;
    private final AdultSql adults;
    private final WorkMemory memory;
    private final ApplicationEventPublisher events;

    YearDesk(ScheduleLoad load, YearSql year, PlaceSql places, AdultSql adults, Knowing knowing) {
        this.load = load;
        this.days = year.days();
        this.weeks = year.weeks();
        this.bells = year.bells();
        this.earlier = year.earlier();
        this.lost = year.lost();
        this.memory = knowing.memory();
        this.places = places;
        this.adults = adults;
        this.events = knowing.events();
    }

    /** Who hears of a change: whatever was read before in the piece of work, and others. */
    @Component
    record Knowing(WorkMemory memory, ApplicationEventPublisher events) {}

    /**
     * Brings what files said in line with this one; a second time it changes nothing.
     *
     * @param acceptRemovals go on although more than a tenth of the rooms, adults or bell schedules
     *     would go
     */
    public ScheduleChanges loadFile(ScheduleSnapshot snapshot, boolean acceptRemovals) {
        memory.forget();
        return load.load(Origin.FILE, snapshot, acceptRemovals);
    }

    /** The same for what rosters say of the schedule. */
    public ScheduleChanges loadRoster(ScheduleSnapshot snapshot) {
        memory.forget();
        return load.load(Origin.ROSTER, snapshot, true);
    }

    /** What a roster changes from here on can be undone; what one before changed can't any more. */
    public void remember(UUID run) {
        earlier.remember(run);
    }

    /**
     * What is different since this run began in what rosters say, by kind; none where nothing is,
     * and where it can't be undone.
     */
    public Map<ScheduleKind, ScheduleChanges.Count> undoing(UUID run) {
        return earlier.since(run);
    }

    /** What rosters say is again what they said before this run; once. */
    public void undo(UUID run) {
        memory.forget();
        days.lock();
        earlier.undo(run);
    }

    /** What has been said of a school by hand. */
    public ByHand byHand(OrganisationId school) {
        return new ByHand(
                said(days, school),
                ByHand.keys(said(bells, school), Bells::name),
                ByHand.keys(said(places.rooms(), school), Room::name),
                ByHand.keys(said(adults.staff(), school), StaffMember::person),
                said(adults.absences(), school));
    }

    private static <T> List<T> said(LayerSql<T> sql, OrganisationId school) {
        return sql.said(Origin.HAND).stream()
                .filter(line -> line.school().equals(school))
                .map(Line::what)
                .toList();
    }

    /** How the days of a school take turns. */
    public Optional<Rotation> rotation(OrganisationId school) {
        return weeks.turns(school).rotation();
    }

    /** Says what a day is. */
    public void setDay(OrganisationId school, SaidDay day) {
        memory.forget();
        days.put(Origin.HAND, List.of(new Line<>(school, day)));
    }

    /** Takes back what was said of a day by hand. */
    public void takeBackDay(OrganisationId school, LocalDate date) {
        memory.forget();
        var day = new SaidDay(date, DayKind.INSTRUCTIONAL);
        days.remove(Origin.HAND, List.of(new Line<>(school, day)));
    }

    /** Sets how the days take turns; nothing for not at all. */
    public void setRotation(OrganisationId school, Optional<Rotation> rotation) {
        memory.forget();
        rotation.ifPresentOrElse(
                turns -> weeks.setRotation(school, turns), () -> weeks.removeRotation(school));
    }

    /** Sets on which days of the week there usually is school. */
    public void setWeek(OrganisationId school, SchoolWeek week) {
        memory.forget();
        weeks.setWeek(school, week);
    }

    public void setBells(OrganisationId school, Bells one) {
        memory.forget();
        bells.put(Origin.HAND, List.of(new Line<>(school, one)));
    }

    /** Takes back what was said of a bell schedule by hand. */
    public void takeBackBells(OrganisationId school, String name) {
        memory.forget();
        var one = new Bells(name, Set.of(), List.of());
        bells.remove(Origin.HAND, List.of(new Line<>(school, one)));
    }

    public void setRoom(OrganisationId school, Room room) {
        memory.forget();
        places.rooms().put(Origin.HAND, List.of(new Line<>(school, room)));
    }

    /** Takes back what was said of a room by hand. */
    public void takeBackRoom(OrganisationId school, String name) {
        memory.forget();
        places.rooms()
                .remove(Origin.HAND, List.of(new Line<>(school, new Room(name, null, Set.of()))));
    }

    /** Says that a room cannot be used on a day. */
    public void closeRoom(OrganisationId school, ClosedRoom closed) {
        memory.forget();
        places.closed().put(school, closed);
        events.publishEvent(new DayChanged(school));
    }

    /** A room that was closed on a day can be used again. */
    public void openRoom(OrganisationId school, String room, LocalDate date) {
        memory.forget();
        places.closed().remove(school, room, date);
        events.publishEvent(new DayChanged(school));
    }

    /** Says that a block does not take place on a day, for anybody or for one class. */
    public void loseBlock(OrganisationId school, LostBlock block) {
        memory.forget();
        lost.put(school, block);
    }

    /** A block that was lost takes place after all, as it was. */
    public void keepBlock(OrganisationId school, LostBlock block) {
        memory.forget();
        lost.remove(school, block);
    }

    public void setStaff(OrganisationId school, StaffMember member) {
        adults.staff().put(Origin.HAND, List.of(new Line<>(school, member)));
    }

    /** Takes back what was said of an adult by hand. */
    public void takeBackStaff(OrganisationId school, PersonId person) {
        var member = new StaffMember(person, StaffKind.TEACHER, Set.of(), StaffMember.Times.NONE);
        adults.staff().remove(Origin.HAND, List.of(new Line<>(school, member)));
    }

    public void setAbsence(OrganisationId school, Absence absence) {
        adults.absences().put(Origin.HAND, List.of(new Line<>(school, absence)));
        events.publishEvent(new DayChanged(school));
    }

    /** Takes back what was said of an adult's day by hand. */
    public void takeBackAbsence(OrganisationId school, PersonId person, LocalDate begins) {
        var absence = new Absence(person, begins, begins, Set.of(), AbsenceKind.OTHER);
        adults.absences().remove(Origin.HAND, List.of(new Line<>(school, absence)));
        events.publishEvent(new DayChanged(school));
    }
}
