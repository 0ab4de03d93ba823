package org.cairnlearn.school.web.kit;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.models.runtime.JteModel;
import org.cairnlearn.school.web.teacher.materials.SampleMaterials;

/** The pages on materials. */
final class SampleShelf {
    private SampleShelf() {}

    static JteModel of(SamplePages which, Words words, Assets assets) {
        var sample = new SampleMaterials(words);
        var page = SampleFrame.materials(words, assets);
        var templates = new StaticTemplates();
        return switch (which) {
            case MATERIALS_NONE -> templates.teacherMaterials(page, sample.none());
            case MATERIAL -> templates.teacherMaterial(page, sample.lesson());
            case MATERIAL_GAPS -> templates.teacherMaterialGaps(page, sample.gaps());
            case MATERIAL_NO_GAPS -> templates.teacherMaterialGaps(page, sample.noGaps());
            default -> templates.teacherMaterials(page, sample.list());
        };
    }
}
