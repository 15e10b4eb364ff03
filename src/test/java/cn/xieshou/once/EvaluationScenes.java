package cn.xieshou.once;

import cn.xieshou.directory.Accounts;
import cn.xieshou.directory.Person;
import cn.xieshou.directory.Role;
import cn.xieshou.evaluation.Evaluation;
import cn.xieshou.evaluation.EvaluationWalk;
import cn.xieshou.evaluation.ExpertTeam;
import cn.xieshou.evaluation.FilledSheet;
import cn.xieshou.evaluation.SchoolTies;
import cn.xieshou.evaluation.ScoringEditing;
import cn.xieshou.evaluation.ScoringEditing.TypedLine;
import cn.xieshou.evaluation.ScoringKind;
import cn.xieshou.evaluation.ScoringSheets;
import cn.xieshou.evaluation.ScoringWorkbooks;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.shared.Side;
import cn.xieshou.testing.PairingWalk;
import java.io.IOException;
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
    private final EvaluationWalk terms;
    private final ScoringWorkbooks workbooks;
    private final ExpertTeam team;

    EvaluationScenes(
            Cast cast,
            SchoolTies ties,
            ScoringSheets sheets,
            PairingWalk walk,
            Accounts accounts,
            EvaluationWalk terms,
            ScoringWorkbooks workbooks,
            ExpertTeam team) {
        this.cast = cast;
        this.ties = ties;
        this.sheets = sheets;
        this.walk = walk;
        this.accounts = accounts;
        this.terms = terms;
        this.workbooks = workbooks;
        this.team = team;
    }

    @Override
    public Map<String, Scene> byAddress() {
        return Map.of(
                "/evaluations/{id}/scoring",
                this::upload,
                "/evaluations/{id}/evidence",
                this::attach,
                "/evaluations/{id}/evidence/{file}/remove",
                this::remove,
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

    private Attempt upload() throws IOException {
        Pairing pairing = terms.begin();
        terms.name(pairing, 1, 2);
        terms.report(pairing);
        Evaluation one = terms.of(pairing);
        byte[] filled = FilledSheet.of(workbooks.write(one, team.of(one.id()).get(0)))
                .points(12, 8, 20, 6, 10, 9)
                .reasons("看了")
                .comment("记录完整")
                .bytes();
        String page = "/evaluations/" + one.id() + "/scoring";
        return new Attempt(EvaluationWalk.EXPERTS.get(0), page, page, page, Map.of(), filled);
    }

    private Attempt attach() {
        Pairing pairing = terms.begin();
        String page = "/evaluations/" + terms.of(pairing).id() + "/evidence";
        String liaison = EvaluationWalk.liaison(pairing, Side.SUPPORTING);
        return new Attempt(liaison, page, page, page, Map.of("criterion", "1"), Cast.file());
    }

    private Attempt remove() throws IOException {
        Pairing pairing = terms.begin();
        String page = "/evaluations/" + terms.of(pairing).id() + "/evidence";
        String file = terms.attach(pairing, Side.SUPPORTING, "听课记录.txt");
        return Attempt.of(
                EvaluationWalk.liaison(pairing, Side.SUPPORTING), page, page + "/" + file + "/remove", Map.of());
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
