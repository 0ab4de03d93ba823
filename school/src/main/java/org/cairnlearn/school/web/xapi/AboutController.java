package org.cairnlearn.school.web.xapi;

import java.util.Arrays;
import java.util.Map;
import org.cairnlearn.school.access.Allow;
import org.cairnlearn.school.access.Audience;
import org.cairnlearn.standards.xapi.XapiVersion;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Which editions of xAPI are spoken here; for everybody. */
@RestController
@Allow(Audience.ANYONE)
class AboutController {
    static final String ADDRESS = Xapi.ADDRESS + "/about";

    @GetMapping(ADDRESS)
    ResponseEntity<byte[]> about() {
        return Xapi.json(
                Map.of(
                        "version",
                        Arrays.stream(XapiVersion.values()).map(XapiVersion::text).toList()));
    }
}
