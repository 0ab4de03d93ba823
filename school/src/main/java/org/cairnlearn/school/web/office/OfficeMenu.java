package org.cairnlearn.school.web.office;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.cairnlearn.school.web.kit.Link;
import org.cairnlearn.school.web.kit.Words;
import org.cairnlearn.school.web.office.OfficeHome.Door;
import org.cairnlearn.school.web.office.OfficeHome.Section;

/**
 * Which pages of the office there are for somebody, and how they belong together. The bar is short:
 * the way to all of them, and those of the section in which the reader is.
 */
record OfficeMenu(Words words, String here, For who) {
    /** Accounts and alarms know no schools. */
    private static final Set<String> OF_ALL = Set.of(OfficeFrame.WAYS_IN, OfficeFrame.ALARMS);

    /**
     * Whom it is for.
     *
     * @param leads a school or a district
     * @param leadsAll the whole tenant
     * @param duties beside that
     */
    record For(boolean leads, boolean leadsAll, OfficeNews.Duties duties) {}

    OfficeHome home() {
        return new OfficeHome(
                List.of(
                        new Section("people", words.say("office.home.people"), leads(people())),
                        new Section("day", words.say("office.home.day"), leads(day())),
                        new Section(
                                "data",
                                words.say("office.home.data"),
                                who.leadsAll() ? data() : List.of()),
                        new Section("privacy", words.say("office.home.privacy"), privacy())));
    }

    /** For who is no leader the pages themselves: they are few. */
    List<Link> bar() {
        if (!who.leads()) {
            return home().sections().stream().flatMap(one -> one.links().stream()).toList();
        }
        var bar = new ArrayList<Link>();
        bar.add(
                new Link(
                        words.say("office.home.title"),
                        OfficeFrame.FIRST,
                        here.equals(OfficeFrame.FIRST)));
        home().here().ifPresent(section -> bar.addAll(section.links()));
        return bar;
    }

    private List<Door> people() {
        return List.of(
                door("managers", words.say("office.managers.title"), OfficeFrame.MANAGERS),
                door("responsible", words.say("office.responsible.title"), OfficeFrame.RESPONSIBLE),
                door("ways_in", words.say("office.ways_in.title"), OfficeFrame.WAYS_IN),
                door("consents", words.say("office.consents.title"), OfficeFrame.CONSENTS),
                door("named", words.say("office.named.title"), TrustedController.PAGE),
                door("figures", words.say("office.figures.title"), OfficeFrame.FIGURES));
    }

    private List<Door> day() {
        return List.of(
                door("year", words.say("office.year.title"), OfficeFrame.YEAR),
                door("flex", words.say("flex.title_all"), OfficeFrame.FLEX),
                door("sign_up", words.say("signup.title"), OfficeFrame.SIGN_UP),
                door("where", words.say("where.title"), OfficeFrame.WHERE),
                door("weights", words.say("office.weights.title"), OfficeFrame.WEIGHTS),
                door("weeks", words.say("office.weeks.title"), OfficeFrame.WEEKS),
                door("marks", words.say("office.marks.title"), OfficeFrame.MARKS));
    }

    private List<Door> data() {
        return List.of(
                door("sources", words.say("office.sources.title"), OfficeFrame.SOURCES),
                door("connections", words.say("office.connections.title"), OfficeFrame.CONNECTIONS),
                door("names", words.say("office.names.title"), OfficeFrame.NAMES),
                door("systems", words.say("office.systems.title"), OfficeFrame.SYSTEMS),
                door("model", words.say("office.model.title"), OfficeFrame.MODEL));
    }

    private List<Door> privacy() {
        var mine =
                leads(
                        List.of(
                                door(
                                        "alarms",
                                        words.say("office.alarms.title"),
                                        OfficeFrame.ALARMS),
                                door("glass", words.say("office.glass.title"), OfficeFrame.GLASS)));
        var guarded =
                List.of(
                        door("log", words.say("log.title"), OfficeFrame.LOG),
                        door("notices", words.say("office.notices.title"), OfficeFrame.NOTICES));
        var duties = who.duties();
        return Stream.of(
                        mine,
                        duties.guards() ? guarded : List.<Door>of(),
                        who.leads() || duties.guards()
                                ? List.of(
                                        door(
                                                "studies",
                                                words.say("office.studies.title"),
                                                OfficeFrame.STUDIES))
                                : List.<Door>of(),
                        duties.researches()
                                ? List.of(
                                        door(
                                                "research",
                                                words.say("research.title"),
                                                OfficeFrame.RESEARCH))
                                : List.<Door>of())
                .flatMap(List::stream)
                .toList();
    }

    /** For who leads one school of several, without what is about all of them. */
    private List<Door> leads(List<Door> doors) {
        return doors.stream()
                .filter(door ->
                        who.leadsAll() || who.leads() && !OF_ALL.contains(door.link().href()))
                .toList();
    }

    private Door door(String name, String title, String href) {
        return new Door(
                new Link(title, href, here.startsWith(href)),
                words.say("office.home.what", "page", name));
    }
}
