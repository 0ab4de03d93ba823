package org.cairnlearn.school.web.kit;

import java.time.Duration;
import org.cairnlearn.school.access.Allow;
import org.cairnlearn.school.access.Audience;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Hands out the style sheet, the scripts and the fonts; a browser asks once for each version. */
@RestController
@Allow(Audience.ANYONE)
class AssetController {
    private static final CacheControl FOR_EVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    private final Assets assets;

    AssetController(Assets assets) {
        this.assets = assets;
    }

    @GetMapping("/assets/{file}")
    ResponseEntity<byte[]> file(@PathVariable("file") String file) {
        return assets.find(file)
                .map(asset ->
                        ResponseEntity.ok()
                                .cacheControl(FOR_EVER)
                                .contentType(MediaType.parseMediaType(asset.mediaType()))
                                .body(asset.content()))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }
}
