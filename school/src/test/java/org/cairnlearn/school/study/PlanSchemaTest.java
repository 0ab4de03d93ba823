package org.cairnlearn.school.study;

import org.cairnlearn.school.testing.Generated;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PlanSchemaTest {
    @Test
    void the_published_schema_is_the_one_that_plans_are_held_against() {
        Generated.check("docs/reference/analysis-plan.schema.json", PlanSchema.json());
        Generated.check(
                "school/src/main/resources/study/analysis-plan.schema.json", PlanSchema.json());
    }

    @Test
    void so_is_the_schema_of_regional_pools() {
        Generated.check("docs/reference/regional-pool.schema.json", PlanSchema.poolJson());
    }

    @Test
    void the_reference_page_names_every_field_and_analysis() {
        Generated.check("docs/reference/analysis-plan.md", PlanSchema.page());
    }
}
