package org.cairnlearn.school.web.office;

import java.util.ArrayList;
import java.util.List;
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
    /**
     * Whom it is for.
     *
     * @param leads a school or a district
     * @param leadsAll the whole tenant
     * @param guards reads who saw what
     */
    record For(boolean leads, boolean leadsAll, boolean guards) {}

    OfficeHome home() {
        return new OfficeHome(
                List.of(
                        section("people", leads(people())),
                        section("day", leads(day())),
                        section("data", who.leadsAll() ? data() : List.of()),
                        section("privacy", privacy())));
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
                door("managers", OfficeFrame.MANAGERS),
                door("responsible", OfficeFrame.RESPONSIBLE),
                door("ways_in", OfficeFrame.WAYS_IN),
                door("consents", OfficeFrame.CONSENTS));
    }

    private List<Door> day() {
        return List.of(
                door("year", OfficeFrame.YEAR),
                door("flex", OfficeFrame.FLEX),
                door("marks", OfficeFrame.MARKS));
    }

    private List<Door> data() {
        return List.of(door("sources", OfficeFrame.SOURCES), door("model", OfficeFrame.MODEL));
    }

    private List<Door> privacy() {
        var mine =
                leads(
                        List.of(
                                door("alarms", OfficeFrame.ALARMS),
                                door("glass", OfficeFrame.GLASS)));
        var guarded =
                who.guards()
                        ? List.of(
                                door("log", OfficeFrame.LOG), door("notices", OfficeFrame.NOTICES))
                        : List.<Door>of();
        return Stream.concat(mine.stream(), guarded.stream()).toList();
    }

    private List<Door> leads(List<Door> doors) {
        return who.leads() ? doors : List.of();
    }

    private Section section(String id, List<Door> doors) {
        return new Section(id, words.say("office.home." + id), doors);
    }

    private Door door(String name, String href) {
        var title =
                switch (name) {
                    case "flex" -> "flex.title_all";
                    case "log" -> "log.title";
                    default -> "office." + name + ".title";
                };
        return new Door(
                new Link(words.say(title), href, here.startsWith(href)),
                words.say("office.home.what", "page", name));
    }
}
