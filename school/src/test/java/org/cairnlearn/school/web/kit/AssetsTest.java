package org.cairnlearn.school.web.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AssetsTest {
    private static final Path FONTS = Path.of("src", "main", "resources", "static", "fonts");
    private static final Pattern URL = Pattern.compile("url\\(([^)]*)\\)");

    private final Assets assets = new Assets();

    @Test
    void an_address_changes_with_the_content_and_only_with_it() {
        var one = Asset.of("cairn.css", "a{}".getBytes(StandardCharsets.UTF_8));
        var same = Asset.of("cairn.css", "a{}".getBytes(StandardCharsets.UTF_8));
        var other = Asset.of("cairn.css", "b{}".getBytes(StandardCharsets.UTF_8));
        assertThat(one.file()).matches("cairn\\.[0-9a-f]{16}\\.css").isEqualTo(same.file());
        assertThat(other.file()).isNotEqualTo(one.file());
    }

    @Test
    void the_style_sheet_asks_only_for_fonts_we_hand_out() {
        var sheet = content(assets.css());
        var asked = URL.matcher(sheet).results().map(found -> found.group(1)).toList();
        assertThat(asked).hasSize(4);
        for (var font : asked) {
            assertThat(assets.find(font)).as(font).isPresent();
        }
    }

    @Test
    void everything_a_page_needs_is_there_and_small() {
        assertThat(content(assets.htmx())).contains("2.0.10");
        assertThat(content(assets.icon())).startsWith("<svg");
        assertThat(content(assets.css()).length()).isLessThan(40_000);
        assertThat(content(assets.script()).length()).isLessThan(9_000);
    }

    @Test
    void a_file_is_kept_for_ever_and_an_unknown_one_is_not_found() {
        var controller = new AssetController(assets);
        var found = controller.file(assets.css().substring("/assets/".length()));
        assertThat(found.getHeaders().getCacheControl())
                .isEqualTo("max-age=31536000, public, immutable");
        assertThat(found.getHeaders().getContentType()).hasToString("text/css;charset=utf-8");
        assertThat(controller.file("cairn.css").getStatusCode().value()).isEqualTo(404);
        assertThat(controller.file("../application.properties").getStatusCode().value())
                .isEqualTo(404);
    }

    @Test
    void the_fonts_are_the_ones_that_were_taken_in_with_their_licences() throws IOException {
        var listed =
                Files.readAllLines(FONTS.resolve("SHA-512")).stream()
                        .map(line -> line.split("\\s+", 2))
                        .collect(Collectors.toMap(parts -> parts[1], parts -> parts[0]));
        try (var files = Files.list(FONTS)) {
            var there =
                    files.map(file -> file.getFileName().toString())
                            .filter(name -> !name.equals("SHA-512"))
                            .collect(Collectors.toCollection(TreeSet::new));
            assertThat(new TreeSet<>(listed.keySet())).isEqualTo(there);
        }
        for (var entry : listed.entrySet()) {
            assertThat(sha512(FONTS.resolve(entry.getKey())))
                    .as(entry.getKey())
                    .isEqualTo(entry.getValue());
        }
    }

    @Test
    void the_style_sheet_keeps_the_colours_of_the_mastery_scale() {
        var sheet = content(assets.css());
        assertThat(sheet)
                .contains("--m1: #efd595; --m2: #8cbfa2; --m3: #2b7b77; --m4: #173f5c;")
                .contains(
                        "--m1-edge: #a57d22; --m2-edge: #447a5c; --m3-edge: #1f5d5a; --m4-edge:"
                                + " #0f2d43;");
    }

    private String content(String address) {
        var file = assets.find(address.substring("/assets/".length())).orElseThrow();
        return new String(file.content(), StandardCharsets.UTF_8);
    }

    private static String sha512(Path file) throws IOException {
        try {
            var digest = MessageDigest.getInstance("SHA-512").digest(Files.readAllBytes(file));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK knows SHA-512", impossible);
        }
    }
}
