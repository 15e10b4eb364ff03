package cn.xieshou.rehearsal;

import cn.xieshou.agreement.AgreementSigning;
import cn.xieshou.attachment.CadreAttachment;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** What people fill into forms that the sample data never gets to see. */
@Component
class RarerAnswers implements Answers {

    private static final String REPORT = "已按意见补充：跟班听课、参与教研组活动和教学常规检查的经过与体会，以及回校后打算怎样改进。";

    @Override
    public Map<String, Function<Asked, Map<String, Object>>> byTask() {
        return Map.of(
                CadreAttachment.CORRECT_ENTRY, RarerAnswers::corrected,
                CadreAttachment.REVISE_REPORT, RarerAnswers::revised,
                AgreementSigning.REVIEW, RarerAnswers::reviewed);
    }

    private static Map<String, Object> corrected(Asked asked) {
        Map<String, Object> values = new HashMap<>(Map.of("decision", "resubmit"));
        for (String field : List.of("firstDay", "lastDay", "place", "content")) {
            values.put(field, asked.shown(field, ""));
        }
        return values;
    }

    private static Map<String, Object> revised(Asked asked) {
        int reports = ((List<?>) asked.shown("reports")).size();
        return Map.of(
                "reports",
                IntStream.range(0, reports)
                        .mapToObj(n -> Map.of("report", REPORT))
                        .toList());
    }

    private static Map<String, Object> reviewed(Asked asked) {
        return Map.of("decision", "agree", "textCheck", asked.shown("textCheck"), "opinion", "已按意见修改。");
    }
}
