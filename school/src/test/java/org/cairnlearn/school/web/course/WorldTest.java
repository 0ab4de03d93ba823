package org.cairnlearn.school.web.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The script comes before all of a page's own, and changes nothing of how the page is read. */
class WorldTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE html>\n<html lang=\"sv\"><head><!--here--><script>x</script>",
                "<!-- a --><!doctype html><HTML><!-- b --><HEAD class=\"a\"><!--here--><title>å</title>",
                "<!doctype html><!--here--><title>x</title>",
                "<html><!--here--><body>",
                "<!--here--><p>x",
                "\u00ef\u00bb\u00bf<!doctype html><head><!--here--><header>x"
            })
    void it_stands_where_the_head_begins(String marked) {
        var at = marked.indexOf("<!--here-->");
        var html = marked.replace("<!--here-->", "");
        var page =
                new String(
                        World.page(html.getBytes(StandardCharsets.ISO_8859_1)),
                        StandardCharsets.ISO_8859_1);
        assertThat(page).startsWith(html.substring(0, at) + "<script>");
        assertThat(page).endsWith("</script>" + html.substring(at));
        assertThat(page.substring(at)).contains("localStorage");
    }
}
