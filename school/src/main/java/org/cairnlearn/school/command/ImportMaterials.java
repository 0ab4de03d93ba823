package org.cairnlearn.school.command;

import java.util.List;
import java.util.concurrent.Callable;
import org.cairnlearn.school.exchange.MaterialWish;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code cairn import materials PATH} */
@Command(
        name = "materials",
        description = "Take in what students can work with.",
        footer = {
            "",
            "Reads exercises of OATutor (a file of problems with its course plan beside it, or a folder of them), a packaged course (a zip of cmi5), and a table (CSV) of the school's own.",
            "The table has the columns title and mode (screen, paper, hands-on, with a person, in pairs) and, where known, id, skills (codes, apart by ;), minutes, copies (empty: no limit), device, subject, grades, language, reading, source, author, licence, licence link, link, shelf.",
            "Skills of OATutor that no table maps are found by code or by name, else they become a framework of their own.",
            "The file is the whole of its source: what it brought before and no longer names is not offered any more."
        })
final class ImportMaterials implements Callable<Integer> {
    private final Shell shell;

    @Mixin private final ImportOptions options = new ImportOptions();

    @Option(
            names = "--map",
            paramLabel = "skills=FILE",
            description =
                    "Says which of the file's skills is which competency. May be given again.")
    private List<String> maps = List.of();

    @Option(
            names = "--source",
            paramLabel = "NAME",
            description = "Whose table it is, where a school has several, such as library.",
            defaultValue = "")
    private String source = "";

    ImportMaterials(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        var skills = MapOptions.skills(maps, "cairn import materials");
        return new ImportRun(shell, options)
                .intoASchool((doors, wish) ->
                        doors.importMaterials(new MaterialWish(wish, skills, source)));
    }
}
