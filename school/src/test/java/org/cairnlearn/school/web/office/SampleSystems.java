package org.cairnlearn.school.web.office;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cairnlearn.school.access.ApiClient;
import org.cairnlearn.school.access.Standing.Scope;
import org.cairnlearn.school.budget.SystemStop;
import org.cairnlearn.school.platform.Reach;
import org.cairnlearn.school.platform.SchoolTime;
import org.cairnlearn.school.web.kit.Words;
import org.cairnlearn.school.webhook.Hook;
import org.cairnlearn.school.webhook.Kind;
import org.jspecify.annotations.Nullable;

/** The sample pages of other systems: one in use, one stopped, one taken back; and a new key. */
public final class SampleSystems {
    private static final Instant NOW = Instant.parse("2026-11-23T13:40:00Z");
    private static final SchoolTime TIME = new SchoolTime(() -> NOW, ZoneId.of("America/New_York"));

    private SampleSystems() {}

    public static SystemsPage some(Words words) {
        var stopped = client(2, "Reading library", ApiClient.Use.SHARING, null);
        return systems()
                .page(
                        new Systems.Facts(
                                List.of(
                                        client(
                                                1,
                                                "Student information system of the district",
                                                ApiClient.Use.SCHOOL_WORK,
                                                null),
                                        stopped,
                                        client(
                                                3,
                                                "Yearbook",
                                                ApiClient.Use.DIRECTORY,
                                                NOW.minusSeconds(3600))),
                                List.of(new SystemStop(new UUID(1, 1), stopped.id(), NOW, 60)),
                                List.of(hook(1, null), hook(2, NOW))),
                        Systems.Last.NOTHING,
                        words);
    }

    public static SystemsPage added(Words words) {
        return systems()
                .page(
                        new Systems.Facts(
                                List.of(client(1, "Library", ApiClient.Use.SCHOOL_WORK, null)),
                                List.of(),
                                List.of(hook(1, null))),
                        new Systems.Last(
                                Systems.Wrong.NO_SCOPE,
                                new Systems.Wish(
                                        "Library", "SHARING", List.of("ROSTER"), "2027-06-30"),
                                new SystemsPage.Key(
                                        "Library",
                                        "0199f5d2-7c1e-7000-8000-3f2d9a6b1c4e.0199f5d2-7c1e-7000-8000-5b7c2e9d4f10",
                                        "bm90LWEtc2VjcmV0LW9ubHktYS1zYW1wbGUtb2Ytb25l"),
                                new SystemNews.Last(
                                        SystemNews.Wish.NONE,
                                        "whsec_bm90LWEtc2VjcmV0LW9ubHktYS1zYW1wbGUtb2Ytb25l")),
                        words);
    }

    private static Systems systems() {
        return new Systems(TIME, new SystemNews(TIME));
    }

    private static Hook hook(int number, @Nullable Instant failing) {
        return new Hook(
                new UUID(8, number),
                new UUID(9, number),
                new Hook.Where(
                        URI.create("https://library.example/hooks/cairn/" + number),
                        Reach.INTERNET),
                Set.of(Kind.values()),
                new Hook.Health(NOW.minusSeconds(3600), failing, null),
                failing == null ? 0 : 2);
    }

    private static ApiClient client(
            int number, String name, ApiClient.Use use, @Nullable Instant revoked) {
        return new ApiClient(
                new UUID(9, number),
                name,
                use,
                Set.of(Scope.ROSTER_CORE, Scope.ROSTER),
                new ApiClient.Life(
                        NOW.minusSeconds(86_400),
                        LocalDate.of(2027, 6, 30),
                        number == 1 ? NOW : null,
                        revoked));
    }
}
