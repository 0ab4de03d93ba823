package org.cairnlearn.school.web.teacher.supports;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cairnlearn.school.platform.SchoolTime;
import org.cairnlearn.school.roster.Person;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.support.Dates;
import org.cairnlearn.school.support.Provider;
import org.cairnlearn.school.support.Setting;
import org.cairnlearn.school.support.Support;
import org.cairnlearn.school.support.SupportChange;
import org.cairnlearn.school.support.SupportEntry;
import org.cairnlearn.school.web.kit.PostButton;
import org.cairnlearn.school.web.kit.Words;
import org.jspecify.annotations.Nullable;

/** Makes a case manager's page of one student from what was read. */
final class CaseView {
    private final Words words;
    private final SchoolTime time;
    private final Map<PersonId, Person> people;

    CaseView(Words words, SchoolTime time, Map<PersonId, Person> people) {
        this.words = words;
        this.time = time;
        this.people = people;
    }

    /** What was read of a student. */
    record Facts(
            PersonId student,
            List<SupportEntry> entries,
            RoomNeedsReader.Rooms rooms,
            List<SupportChange> history) {}

    /** Why the last step was not done. */
    enum Said {
        NOTHING,
        NAME,
        MINUTES,
        DATES,
        ROOM,
        THERE_ALREADY
    }

    /**
     * A form that was refused.
     *
     * @param entry the entry that should have been changed; null when one should have been added
     * @param form what was typed; null when nothing was
     */
    record Shown(Said said, @Nullable String entry, @Nullable SupportForm form) {
        static final Shown NOTHING = new Shown(Said.NOTHING, null, null);
    }

    CasePage page(Facts facts, Shown shown) {
        var student = people.get(facts.student());
        return new CasePage(
                student == null ? "" : student.name().full(),
                said(shown.said()),
                entries(facts, shown, Support.Service.class),
                entries(facts, shown, Support.Accommodation.class),
                adding(facts, shown, SupportForm.SERVICE),
                adding(facts, shown, SupportForm.ACCOMMODATION),
                rooms(facts),
                facts.history().stream().map(this::past).toList());
    }

    private String said(Said said) {
        return switch (said) {
            case NOTHING -> "";
            case NAME -> words.say("teacher.supports.wrong_name");
            case MINUTES -> words.say("teacher.supports.wrong_minutes");
            case DATES -> words.say("teacher.supports.wrong_dates");
            case ROOM -> words.say("teacher.supports.wrong_room");
            case THERE_ALREADY -> words.say("teacher.supports.there_already");
        };
    }

    private List<CasePage.Entry> entries(Facts facts, Shown shown, Class<? extends Support> kind) {
        return facts.entries().stream()
                .filter(entry -> kind.isInstance(entry.what()))
                .map(entry -> entry(facts, shown, entry))
                .toList();
    }

    private CasePage.Entry entry(Facts facts, Shown shown, SupportEntry entry) {
        var address = address(facts.student()) + "/" + entry.id();
        var refused = entry.id().toString().equals(shown.entry());
        var typed = refused ? shown.form() : null;
        var form =
                new CasePage.Form(
                        "e-" + entry.id(),
                        address + "/change",
                        entry.what() instanceof Support.Service,
                        refused,
                        typed == null ? SupportForm.of(entry, this::provider) : typed);
        var dates = entry.what().dates();
        return new CasePage.Entry(
                name(entry.what()),
                detail(entry.what()),
                dates(dates),
                form,
                dates.ends() == null
                        ? new PostButton(words.say("teacher.supports.end"), address + "/end")
                        : null);
    }

    private CasePage.Form adding(Facts facts, Shown shown, String kind) {
        var action = address(facts.student()) + "/add";
        var service = kind.equals(SupportForm.SERVICE);
        var typed = shown.entry() == null ? shown.form() : null;
        return typed != null && kind.equals(typed.kind())
                ? new CasePage.Form(kind, action, service, true, typed)
                : new CasePage.Form(
                        kind, action, service, false, SupportForm.empty(kind, time.today()));
    }

    private CasePage.Rooms rooms(Facts facts) {
        var address = address(facts.student()) + "/rooms";
        return new CasePage.Rooms(
                facts.rooms().needs().stream()
                        .map(need ->
                                new CasePage.RoomNeed(
                                        need.feature(),
                                        dates(new Dates(need.begins(), need.ends())),
                                        new PostButton(
                                                words.say("teacher.supports.room_end"),
                                                address
                                                        + "/end?feature="
                                                        + URLEncoder.encode(
                                                                need.feature(),
                                                                StandardCharsets.UTF_8))))
                        .toList(),
                facts.rooms().features(),
                address + "/add",
                time.today().toString());
    }

    private static String address(PersonId student) {
        return "/teacher/supports/" + student;
    }

    private static String name(Support what) {
        return switch (what) {
            case Support.Service service -> service.name();
            case Support.Accommodation accommodation -> accommodation.helps();
            case Support.CaseManager _ -> "";
        };
    }

    private String detail(Support what) {
        if (!(what instanceof Support.Service service)) {
            return "";
        }
        var minutes =
                service.setting() == Setting.PULL_OUT
                        ? words.say("teacher.supports.pull_out", "minutes", service.minutesAWeek())
                        : words.say("teacher.supports.push_in", "minutes", service.minutesAWeek());
        return Stream.of(minutes, provider(service.provider()))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private String provider(Provider provider) {
        var id = provider.person();
        var person = id == null ? null : people.get(id);
        return person == null ? provider.name() : person.name().full();
    }

    private String dates(Dates dates) {
        var ends = dates.ends();
        return ends == null
                ? words.say("teacher.supports.since", "day", day(dates.begins()))
                : words.say(
                        "teacher.supports.from_to", "from", day(dates.begins()), "to", day(ends));
    }

    private String day(LocalDate day) {
        return words.shortDay(day) + " " + day.getYear();
    }

    private CasePage.Past past(SupportChange change) {
        var by = change.by();
        var person = by == null ? null : people.get(by);
        return new CasePage.Past(
                day(time.at(change.at()).toLocalDate()),
                person == null ? words.say("teacher.supports.by_import") : person.name().full(),
                words.say(
                        "teacher.supports.step", "step", change.step(), "what", change.summary()));
    }
}
