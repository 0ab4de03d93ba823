package org.cairnlearn.school.web.api;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.generated.precompiled.Templates;
import jakarta.servlet.http.HttpServletRequest;
import org.cairnlearn.school.access.Allow;
import org.cairnlearn.school.access.Audience;
import org.cairnlearn.school.web.kit.Frames;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells whoever connects another system what it may ask and send; nobody is in it. */
@RestController
@Allow(Audience.ANYONE)
class OpenApiController {
    private final Templates pages = new StaticTemplates();
    private final OpenApi api;
    private final Frames frames;

    OpenApiController(OpenApi api, Frames frames) {
        this.api = api;
        this.frames = frames;
    }

    @GetMapping(path = "/openapi.json", produces = MediaType.APPLICATION_JSON_VALUE)
    String document() {
        return api.text();
    }

    @GetMapping(path = "/openapi", produces = MediaType.TEXT_HTML_VALUE)
    String page(HttpServletRequest request) {
        var title = frames.words(request).say("openapi.title");
        return pages.apiOperations(frames.bare(request, title), api).render();
    }
}
