package org.cairnlearn.school.web.kit;
import java.nio.file.Path;
import java.util.List;
import org.cairnlearn.school.testing.Browser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
@ExtendWith(Browser.class)
class ShootTest {
    @Test
    void shoot(Browser browser) throws Exception {
        try (var site = new SampleSite()) {
            for (var p : SamplePages.values()) {
                if (!p.name().contains("RESEARCH") && !p.name().contains("STUDIES")) continue;
                for (var l : List.of("en", "ar-XB"))
                    for (var w : List.of(1366, 390))
                        try (var s = browser.open(site.page(p, l), w)) {
                            System.out.println(p + " " + l + w + s.barriers());
                            s.picture(Path.of("/tmp/shoot/" + p + "-" + l + "-" + w + ".png"));
                        }
            }
        }
    }
}
