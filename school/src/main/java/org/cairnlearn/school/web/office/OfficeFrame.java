package org.cairnlearn.school.web.office;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import org.cairnlearn.school.access.Action;
import org.cairnlearn.school.access.Visitor;
import org.cairnlearn.school.platform.Work;
import org.cairnlearn.school.roster.Role;
import org.cairnlearn.school.roster.RosterBook;
import org.cairnlearn.school.web.kit.Frames;
import org.cairnlearn.school.web.kit.Gate;
import org.cairnlearn.school.web.kit.Link;
import org.cairnlearn.school.web.kit.NotThere;
import org.cairnlearn.school.web.kit.Page;
import org.cairnlearn.school.web.kit.Words;
import org.springframework.stereotype.Component;

/** The frame around the pages of the office. */
@Component
public final class OfficeFrame {
    /** Where the office begins. */
    static final String FIRST = "/office";

    static final String SOURCES = "/office/sources";
    static final String MANAGERS = "/office/case-managers";
    static final String RESPONSIBLE = "/office/responsibilities";
    private static final String YEAR = "/office/year";

    /** All blocks of a day, for the flex coordinator. */
    public static final String FLEX = "/office/flex";

    static final String ALARMS = "/office/alarms";

    /** What a privacy officer is told. */
    static final String NOTICES = "/privacy/notices";

    /** What an administrator opens for a reason. */
    public static final String GLASS = "/office/glass";

    /** Who saw what of whom, for whoever guards privacy. */
    public static final String LOG = "/office/log";

    static final String CONSENTS = "/office/consents";
    static final String WAYS_IN = "/office/ways-in";
    static final String MARKS = "/office/attendance";
    static final String MODEL = "/office/model";

    /** The other systems that read from here; the page of sources leads there. */
    static final String SYSTEMS = "/office/systems";

    private final Frames frames;
    private final Work work;
    private final RosterBook roster;
    private final Gate gate;
    private final OfficeNews news;

    OfficeFrame(Frames frames, Work work, RosterBook roster, Gate gate, OfficeNews news) {
        this.frames = frames;
        this.work = work;
        this.roster = roster;
        this.gate = gate;
        this.news = news;
    }

    /** In the language of whoever asks. */
    public Words words(HttpServletRequest request) {
        return frames.words(request);
    }

    /** A page of the office. */
    public Page page(HttpServletRequest request, Visitor visitor, String title) {
        var words = frames.words(request);
        var who = work.read(visitor.actor(), () -> who(visitor));
        var here = request.getRequestURI();
        var links = new ArrayList<Link>();
        if (who.leadsAll()) {
            links.add(
                    new Link(words.say("office.sources.title"), SOURCES, here.startsWith(SOURCES)));
        }
        if (visitor.role() == Role.ADMINISTRATOR) {
            links.addAll(links(words, here));
        }
        if (who.leadsAll()) {
            links.add(new Link(words.say("office.model.title"), MODEL, here.startsWith(MODEL)));
        }
        if (who.news().guardsPrivacy()) {
            links.add(new Link(words.say("log.title"), LOG, here.startsWith(LOG)));
            links.add(
                    new Link(words.say("office.notices.title"), NOTICES, here.startsWith(NOTICES)));
        }
        return frames.page(request, visitor, who.frame(), title, links)
                .under(banners(who.news(), words));
    }

    /**
     * An alarm, and what the reader has open for a reason, are said on every page of the office.
     */
    private static List<Link> banners(OfficeNews.News news, Words words) {
        var banners = new ArrayList<Link>();
        if (news.alarms() > 0) {
            banners.add(Link.to(words.say("office.alarms.banner", "count", news.alarms()), ALARMS));
        }
        if (news.systems() > 0) {
            banners.add(
                    Link.to(words.say("office.systems.banner", "count", news.systems()), SYSTEMS));
        }
        if (news.notices() > 0) {
            banners.add(
                    Link.to(words.say("office.notices.banner", "count", news.notices()), NOTICES));
        }
        news.open()
                .forEach(one ->
                        banners.add(
                                Link.to(
                                        words.say("office.glass.banner"),
                                        GLASS + "/" + one.student())));
        return banners;
    }

    private static List<Link> links(Words words, String here) {
        return List.of(
                new Link(words.say("office.managers.title"), MANAGERS, here.startsWith(MANAGERS)),
                new Link(
                        words.say("office.responsible.title"),
                        RESPONSIBLE,
                        here.startsWith(RESPONSIBLE)),
                new Link(words.say("office.ways_in.title"), WAYS_IN, here.startsWith(WAYS_IN)),
                new Link(words.say("office.year.title"), YEAR, here.startsWith(YEAR)),
                new Link(words.say("flex.title_all"), FLEX, here.startsWith(FLEX)),
                new Link(words.say("office.marks.title"), MARKS, here.startsWith(MARKS)),
                new Link(words.say("office.consents.title"), CONSENTS, here.startsWith(CONSENTS)),
                new Link(words.say("office.alarms.title"), ALARMS, here.startsWith(ALARMS)),
                new Link(words.say("office.glass.title"), GLASS, here.startsWith(GLASS)));
    }

    /** What stands beside a decision of whoever is signed in. */
    String name(Visitor visitor) {
        return work.read(visitor.actor(), () -> who(visitor)).frame().person();
    }

    /** The first page of the office that is for somebody. */
    String first(Visitor visitor) {
        return work.read(visitor.actor(), () -> leadsAll(visitor)) ? SOURCES : YEAR;
    }

    private boolean leadsAll(Visitor visitor) {
        return gate.opens(visitor.person(), Action.IMPORT, Gate.common());
    }

    /** Lets somebody do something with the tenant as a whole. */
    void enter(Visitor visitor, Action action) {
        work.read(
                visitor.actor(),
                () -> {
                    gate.enter(visitor.person(), action, Gate.common());
                    return true;
                });
    }

    /** Whose page it is, and which of the rarer pages it leads to. */
    private record Who(Frames.Who frame, boolean leadsAll, OfficeNews.News news) {}

    private Who who(Visitor visitor) {
        var person = roster.findPerson(visitor.person()).orElseThrow(NotThere::new);
        var district = roster.organisations().stream().findFirst();
        return new Who(
                new Frames.Who(district.map(one -> one.name()).orElse(""), person.name().full()),
                leadsAll(visitor),
                news.of(visitor.person()));
    }
}
