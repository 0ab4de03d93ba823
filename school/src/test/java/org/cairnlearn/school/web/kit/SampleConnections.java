package org.cairnlearn.school.web.kit;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.models.runtime.JteModel;
import java.util.List;
import org.cairnlearn.school.web.office.ConnectionsPage;
import org.cairnlearn.school.web.office.ConnectionsPage.Connection;
import org.cairnlearn.school.web.office.ConnectionsPage.Hour;
import org.cairnlearn.school.web.office.ConnectionsPage.Typed;

/** The servers from which an invented school's roster comes. */
record SampleConnections(Words words, Assets assets) {
    private static final List<Hour> HOURS =
            List.of(new Hour("2", "2:00", false), new Hour("3", "3:00", true));

    JteModel none() {
        return page(words.say("office.connections.incomplete"), List.of());
    }

    JteModel some() {
        var good =
                words.say(
                                "office.connections.found",
                                "found",
                                "GOOD",
                                "orgs",
                                14,
                                "classes",
                                1312,
                                "said",
                                "yes",
                                "status",
                                0)
                        + " "
                        + words.say("office.connections.took", "seconds", "0.4");
        return page(
                "",
                List.of(
                        connection("a", "Harbor View district", "TAKEN", true, good),
                        connection("b", "Regional service", "NO_TOKEN", false, "")));
    }

    private JteModel page(String said, List<Connection> connections) {
        var title = words.say("office.connections.title");
        return new StaticTemplates()
                .officeConnections(
                        SampleFrame.office(words, assets, title),
                        new ConnectionsPage(
                                words.say("office.connections.lead", "count", connections.size()),
                                said,
                                connections,
                                new Typed("", "", "", ""),
                                HOURS));
    }

    private Connection connection(
            String id, String name, String outcome, boolean good, String checked) {
        return new Connection(
                id,
                name,
                "https://sis.harbor-view-unified-school-district.example/ims/oneroster/rostering/v1p2",
                words.say("office.connections.rhythm", "time", "3:00 AM"),
                words.say(
                        "office.connections.last",
                        "day",
                        "Oct 14",
                        "time",
                        "3:02",
                        "outcome",
                        outcome,
                        "where",
                        "/oauth2/token",
                        "status",
                        401),
                good,
                checked,
                List.of(
                        new PostButton(words.say("office.connections.test"), "/" + id),
                        new PostButton(words.say("office.connections.fetch"), "/" + id),
                        new PostButton(words.say("office.connections.remove"), "/" + id)));
    }
}
