package org.cairnlearn.school.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.cairnlearn.school.platform.Tenants;
import org.cairnlearn.school.profile.Shown.Reason;
import org.cairnlearn.school.profile.Showpiece.Circle;
import org.cairnlearn.school.profile.Showpiece.Kind;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.testing.SchoolTest;
import org.cairnlearn.school.testing.Schools;
import org.cairnlearn.school.testing.SmallSchool;
import org.cairnlearn.school.testing.SmallSchool.Skill;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@SchoolTest
class ShowBookTest {
    @Autowired ApplicationContext application;
    @Autowired Tenants tenants;
    @Autowired ShowBook shown;

    private SmallSchool school;
    private PersonId ada;

    @BeforeEach
    void harbor_school() {
        school = SmallSchool.open(application, Schools.make(tenants).ours().id());
        ada = school.person("ada");
    }

    @Test
    void what_a_student_shows_changes_no_level() {
        school.begins(List.of("ada"), Skill.HALVES);
        var before = school.states();
        done(add(Kind.EXPLAINED, "How halves work", "my brother", null));
        assertThat(school.states()).isEqualTo(before);
        assertThat(all("okafor")).singleElement().extracting(Showpiece::student).isEqualTo(ada);
    }

    @Test
    void each_circle_sees_what_the_student_lets_it_see() {
        var piece = done(add(Kind.EXPLAINED, "How halves work", "my brother", null));
        school.as("ada", () -> shown.circle(ada, piece.id(), Circle.ME));
        assertThat(all("okafor")).isEmpty();
        assertThat(all("ada")).hasSize(1);
        assertThat(school.<Shown>as("ben", () -> shown.circle(ada, piece.id(), Circle.FAMILY)))
                .isEqualTo(new Shown.NotThere());
        school.as("ada", () -> shown.circle(ada, piece.id(), Circle.FAMILY));
        assertThat(all("okafor")).hasSize(1);
        assertThat(all("ben")).isEmpty();
    }

    @Test
    void a_photo_is_drawn_anew_so_that_nothing_hidden_in_it_is_kept() throws IOException {
        var piece = done(add(Kind.PHOTO, "My table", "", withSecret(picture(2000, 1000))));
        var kept = content(piece, false);
        assertThat(kept.mediaType()).isEqualTo("image/jpeg");
        assertThat(new String(kept.bytes(), StandardCharsets.ISO_8859_1))
                .doesNotContain("Exif")
                .doesNotContain("51.5007 N");
        var drawn = ImageIO.read(new ByteArrayInputStream(kept.bytes()));
        assertThat(List.of(drawn.getWidth(), drawn.getHeight())).containsExactly(800, 1600);
        var small = ImageIO.read(new ByteArrayInputStream(content(piece, true).bytes()));
        assertThat(small.getHeight()).isEqualTo(320);
    }

    @Test
    void a_small_file_that_would_fill_the_memory_is_not_drawn() throws IOException {
        var bomb = picture(8, 8);
        ByteBuffer.wrap(bomb).putInt(16, 60_000).putInt(20, 60_000);
        assertThat(add(Kind.PHOTO, "Look", "", bomb)).isEqualTo(new Shown.Refused(Reason.DAMAGED));
    }

    @Test
    void a_file_is_known_by_its_bytes_and_only_some_kinds_are_taken() {
        var pdf = "%PDF-1.7 …".getBytes(StandardCharsets.UTF_8);
        var page = "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8);
        assertThat(content(done(add(Kind.FILE, "My text", "", pdf)), false).mediaType())
                .isEqualTo("application/pdf");
        assertThat(content(done(add(Kind.FILE, "My page", "", page)), false).mediaType())
                .isEqualTo("text/plain");
        var program = new byte[] {'M', 'Z', 0, 1, 2, (byte) 0xFF};
        assertThat(add(Kind.FILE, "Game", "", program))
                .isEqualTo(new Shown.Refused(Reason.WRONG_KIND));
        assertThat(add(Kind.PHOTO, "Photo", "", pdf))
                .isEqualTo(new Shown.Refused(Reason.WRONG_KIND));
        assertThat(add(Kind.PHOTO, "Photo", "", new byte[] {(byte) 0xFF, (byte) 0xD8, -1, 0, 0}))
                .isEqualTo(new Shown.Refused(Reason.DAMAGED));
        assertThat(add(Kind.FILE, "Big", "", new byte[Upload.MOST_BYTES + 1]))
                .isEqualTo(new Shown.Refused(Reason.TOO_LARGE));
        assertThat(all("ada")).hasSize(2);
    }

    @Test
    void what_is_missing_is_said_and_nothing_is_half_written() {
        assertThat(add(Kind.FILE, "Text", "", null)).isEqualTo(new Shown.Refused(Reason.NO_FILE));
        assertThat(add(Kind.LINK, "Site", "javascript:alert(1)", null))
                .isEqualTo(new Shown.Refused(Reason.NO_ADDRESS));
        assertThat(add(Kind.EXPLAINED, "Halves", " ", null))
                .isEqualTo(new Shown.Refused(Reason.NOBODY_NAMED));
        assertThat(add(Kind.EXPLAINED, " ", "Sam", null))
                .isEqualTo(new Shown.Refused(Reason.NO_WORDS));
        assertThat(all("ada")).isEmpty();
        assertThat(add(Kind.LINK, "Site", "https://example.org/a", null))
                .isInstanceOf(Shown.Done.class);
    }

    @Test
    void a_teacher_says_a_word_and_the_student_takes_it_away_with_its_file() {
        var piece = done(add(Kind.FILE, "My text", "", "Hello".getBytes(StandardCharsets.UTF_8)));
        var okafor = school.person("okafor");
        school.as("okafor", () -> shown.remark(ada, piece.id(), okafor, "I saw it"));
        assertThat(all("ada").getFirst().said())
                .extracting(Showpiece.Word::words)
                .containsExactly("I saw it");
        assertThat(school.<Boolean>as("okafor", () -> shown.remove(ada, piece.id()))).isFalse();
        assertThat(school.<Boolean>as("ada", () -> shown.remove(ada, piece.id()))).isTrue();
        assertThat(all("ada")).isEmpty();
        assertThat(school.as("ada", () -> shown.content(ada, piece.id(), false))).isEmpty();
    }

    /** A PNG of this size. */
    private static byte[] picture(int wide, int high) throws IOException {
        var image = new BufferedImage(wide, high, BufferedImage.TYPE_INT_ARGB);
        image.setRGB(0, 0, Color.RED.getRGB());
        var out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }

    /** The same as a camera's JPEG that lies on its side and names its place. */
    private static byte[] withSecret(byte[] png) throws IOException {
        var image = ImageIO.read(new ByteArrayInputStream(png));
        var plain = new BufferedImage(image.getWidth(), image.getHeight(), 1);
        plain.createGraphics().drawImage(image, 0, 0, null);
        var out = new ByteArrayOutputStream();
        ImageIO.write(plain, "jpeg", out);
        var jpeg = out.toByteArray();
        var place = "51.5007 N".getBytes(StandardCharsets.US_ASCII);
        var exif =
                ByteBuffer.allocate(4 + 6 + 8 + 2 + 12 + 4 + place.length)
                        .putShort((short) 0xFFE1)
                        .putShort((short) (2 + 6 + 8 + 2 + 12 + 4 + place.length))
                        .put("Exif\0\0".getBytes(StandardCharsets.US_ASCII))
                        .putShort((short) 0x4D4D)
                        .putShort((short) 42)
                        .putInt(8)
                        .putShort((short) 1)
                        .putShort((short) 0x0112)
                        .putShort((short) 3)
                        .putInt(1)
                        .putShort((short) 6)
                        .putShort((short) 0)
                        .putInt(0)
                        .put(place);
        return ByteBuffer.allocate(jpeg.length + exif.capacity())
                .put(jpeg, 0, 2)
                .put(exif.array())
                .put(jpeg, 2, jpeg.length - 2)
                .array();
    }

    private Shown add(
            Kind kind,
            String words,
            String detail,
            byte @org.jspecify.annotations.Nullable [] file) {
        var what = new Showpiece.What(kind, null, words, detail, Circle.TEACHERS);
        var brought =
                Optional.ofNullable(file).map(one -> new ShowBook.Brought("C:\\x\\../a.b", one));
        return school.as("ada", () -> shown.add(ada, what, brought));
    }

    private Showpiece.Content content(Showpiece piece, boolean small) {
        return school.as("okafor", () -> shown.content(ada, piece.id(), small)).orElseThrow();
    }

    private List<Showpiece> all(String reader) {
        return school.as(reader, () -> shown.of(List.of(ada)));
    }

    private static Showpiece done(Shown said) {
        assertThat(said).isInstanceOf(Shown.Done.class);
        return ((Shown.Done) said).piece();
    }
}
