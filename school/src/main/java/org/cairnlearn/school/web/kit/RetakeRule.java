package org.cairnlearn.school.web.kit;

import java.util.ArrayList;
import java.util.List;
import org.cairnlearn.school.competency.Policy;

/** The policy's retake rule in words, the same for students and teachers. */
public final class RetakeRule {
    private RetakeRule() {}

    /** What has to be before another check, sentence by sentence. */
    public static List<String> sentences(Policy.Retake rule, Words words) {
        var sentences = new ArrayList<String>();
        sentences.add(words.say("judging.again_wait", "days", rule.waitDays()));
        if (rule.afterNewWork()) {
            sentences.add(words.say("judging.again_work"));
        }
        sentences.add(words.say("judging.again_most", "most", rule.most()));
        return List.copyOf(sentences);
    }
}
