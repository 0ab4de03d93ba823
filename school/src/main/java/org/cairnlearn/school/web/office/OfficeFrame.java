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

    /** What other systems call students whom no roster knows. */
    static final String NAMES = "/office/unknown-names";

    /** From which servers the roster comes every night. */
    static final String CONNECTIONS = "/office/connections";

    static final String MANAGERS = "/office/case-managers";
    static final String RESPONSIBLE = "/office/responsibilities";
    public static final String YEAR = "/office/year";

    /** All blocks of a day, for the flex coordinator. */
    public static final String FLEX = "/office/flex";

    /** The sessions that students sign up for. */
    public static final String SIGN_UP = "/flex/sessions";

    /** Where a student should be now. */
    public static final String WHERE = "/flex/where";

    /** What counts how much when days are planned. */
    public static final String WEIGHTS = "/office/weights";

    /** How the last weeks were planned. */
    public static final String WEEKS = "/office/weeks";

    static final String ALARMS = "/office/alarms";

    /** What a privacy officer is told. */
    static final String NOTICES = "/privacy/notices";

    /** What an administrator opens for a reason. */
    public static final String GLASS = "/office/glass";

    /** Who saw what of whom, for whoever guards privacy. */
    public static final String LOG = "/office/log";

    /** The studies that researchers may see. */
    static final String STUDIES = "/office/studies";

    /** A researcher's own page. */
    static final String RESEARCH = "/research";

    static final String CONSENTS = "/office/consents";
    static final String WAYS_IN = "/office/ways-in";
    static final String MARKS = "/office/attendance";
    static final String MODEL = "/office/model";

    /** How a school keeps up with profiles and talks, without a person. */
    public static final String FIGURES = "/office/figures";

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
        var who = work.read(visitor.actor(), () -> who(visitor));
        return frames.page(request, visitor, who.frame(), title, menu(request, visitor, who).bar())
                .under(banners(who, request));
    }

    /** All that there is for somebody in the office. */
    OfficeHome home(HttpServletRequest request, Visitor visitor) {
        var who = work.read(visitor.actor(), () -> who(visitor));
        return menu(request, visitor, who).home();
    }

    private OfficeMenu menu(HttpServletRequest request, Visitor visitor, Who who) {
        return new OfficeMenu(
                frames.words(request),
                request.getRequestURI(),
                new OfficeMenu.For(
                        visitor.role() == Role.ADMINISTRATOR, who.leadsAll(), who.news().duties()));
    }

    /**
     * An alarm, and what the reader has open for a reason, are said on every page of the office.
     */
    private List<Link> banners(Who who, HttpServletRequest request) {
        var words = frames.words(request);
        var news = who.news();
        var banners = new ArrayList<Link>();
        if (news.alarms() > 0) {
            banners.add(Link.to(words.say("office.alarms.banner", "count", news.alarms()), ALARMS));
        }
        if (news.systems() > 0) {
            banners.add(
                    Link.to(words.say("office.systems.banner", "count", news.systems()), SYSTEMS));
        }
        if (news.sources() > 0 && who.leadsAll() && !SOURCES.equals(request.getRequestURI())) {
            banners.add(
                    Link.to(words.say("office.sources.banner", "count", news.sources()), SOURCES));
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

    /** What stands beside a decision of whoever is signed in. */
    public String signature(Visitor visitor) {
        return work.read(visitor.actor(), () -> who(visitor)).frame().person();
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
