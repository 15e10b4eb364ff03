package cn.xieshou.once;

import cn.xieshou.directory.Accounts;
import cn.xieshou.directory.Person;
import cn.xieshou.directory.Role;
import cn.xieshou.evaluation.SchoolTies;
import cn.xieshou.evaluation.ScoringEditing;
import cn.xieshou.evaluation.ScoringEditing.TypedLine;
import cn.xieshou.evaluation.ScoringKind;
import cn.xieshou.evaluation.ScoringSheets;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.testing.PairingWalk;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the office sets for evaluations. */
@Component
class EvaluationScenes implements Scenes {

    private static final String PAGE = "/settings/evaluations";

    private final Cast cast;
    private final SchoolTies ties;
    private final ScoringSheets sheets;
    private final PairingWalk walk;
    private final Accounts accounts;

    EvaluationScenes(Cast cast, SchoolTies ties, ScoringSheets sheets, PairingWalk walk, Accounts accounts) {
        this.cast = cast;
        this.ties = ties;
        this.sheets = sheets;
        this.walk = walk;
        this.accounts = accounts;
    }

    @Override
    public Map<String, Scene> byAddress() {
        return Map.of(
                PAGE + "/ties",
                () -> Attempt.of(
                        cast.office(),
                        PAGE,
                        PAGE + "/ties",
                        Map.of("account", judge(), "school", school(), "note", "曾任教")),
                PAGE + "/ties/{account}/{code}/remove",
                () -> {
                    String school = school();
                    ties.add(new SchoolTies.Typed(judge(), school, "曾任教"), cast.office());
                    return Attempt.of(cast.office(), PAGE, PAGE + "/ties/" + judge() + "/" + school + "/remove");
                },
                PAGE + "/experts/{account}",
                () -> {
                    String page = PAGE + "/experts/" + expert();
                    return Attempt.of(cast.office(), page, page, Map.of("fields", "语文"));
                },
                PAGE + "/{code}",
                () -> Attempt.of(cast.office(), PAGE + "/county", PAGE + "/county", sheet()));
    }

    /** One of their own, so that what was chosen before differs. */
    private String expert() {
        String account = "fields.expert" + Cast.next();
        accounts.add(List.of(new Person(account, "专长专家", Role.EXPERT, null, null, null)));
        return account;
    }

    private String judge() {
        return ties.judges().get(0).account();
    }

    private String school() {
        Pairing pairing = walk.pairing();
        return pairing.supportingSchool();
    }

    private Map<String, String> sheet() {
        Map<String, String> typed = new HashMap<>(Map.of("note", "第" + Cast.next() + "次修改"));
        List<TypedLine> lines = sheets.current("county", ScoringKind.TERM).criteria().stream()
                .map(TypedLine::of)
                .toList();
        for (int i = 0; i < ScoringEditing.MOST; i++) {
            TypedLine line = i < lines.size() ? lines.get(i) : TypedLine.BLANK;
            typed.put("dimension-" + i, line.dimension());
            typed.put("name-" + i, line.name());
            typed.put("weight-" + i, line.weight());
            typed.put("least-" + i, line.least());
            typed.put("evidence-" + i, line.evidence());
            typed.put("source-" + i, line.source());
        }
        return typed;
    }
}
