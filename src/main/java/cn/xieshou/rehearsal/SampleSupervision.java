package cn.xieshou.rehearsal;

import static cn.xieshou.rehearsal.SupervisionAnswers.decided;
import static cn.xieshou.rehearsal.SupervisionAnswers.facts;
import static cn.xieshou.rehearsal.SupervisionAnswers.measures;
import static cn.xieshou.rehearsal.SupervisionAnswers.replied;
import static cn.xieshou.rehearsal.SupervisionAnswers.reported;
import static cn.xieshou.rehearsal.SupervisionAnswers.reports;
import static cn.xieshou.rehearsal.SupervisionAnswers.undone;
import static cn.xieshou.rehearsal.SupervisionAnswers.with;

import cn.xieshou.pairing.Pairing;
import cn.xieshou.pairing.Pairings;
import cn.xieshou.rectification.AdmonitionCase;
import cn.xieshou.rectification.AdmonitionMatter;
import cn.xieshou.rectification.Demand;
import cn.xieshou.rectification.DemandSource;
import cn.xieshou.rectification.RectificationCase;
import cn.xieshou.rectification.Rectifications;
import cn.xieshou.shared.Side;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/**
 * What sections demanded of sample schools lately: one put right and visited since, one under way after a visit, one that was not done and led to an admonition, lifted since,
 * and one whose admonition was withdrawn after the reply.
 */
@Component
class SampleSupervision {

    private static final String OFFICE = "office";

    private static final String FINDING = "活动台账连续两个月没有登记，也没有签到表";

    /** Of schools whose ledger is full. */
    private static final String UNSIGNED = "部分听课和讲座没有签到表";

    private static final String VISITED = FINDING + "\n没有固定的联络时间";

    private final ActingPeople stage;
    private final Pairings pairings;
    private final Rectifications rectifications;
    private final AdmonitionMatter admonitions;
    private final SampleVisits visits;
    private final Map<String, String> ids = new HashMap<>();

    SampleSupervision(
            ActingPeople stage,
            Pairings pairings,
            Rectifications rectifications,
            AdmonitionMatter admonitions,
            SampleVisits visits) {
        this.stage = stage;
        this.pairings = pairings;
        this.rectifications = rectifications;
        this.admonitions = admonitions;
        this.visits = visits;
    }

    /** @param days the last working days, one more than twenty at least */
    List<ScheduledAction> cues(Timetable days) {
        List<ScheduledAction> all = new ArrayList<>();
        putRight(new Story(days, "bazhong", "erzhong", "zhongjiao", UNSIGNED, 0), all);
        underWay(new Story(days, "wuzhong", "xtan-zx", "zhongjiao", FINDING, 1), all);
        admonished(new Story(days, "wl-shier", "huangying", "chujiao", FINDING, 2), all);
        withdrawn(new Story(days, "longxun-xx", "leifeng-xx", "chujiao", FINDING, 3), all);
        return all;
    }

    private void putRight(Story it, List<ScheduledAction> all) {
        all.add(it.on(22, () -> demand(it)));
        all.add(it.on(20, () -> act(it, RectificationCase.ANSWER, measures(later(8)))));
        all.add(it.on(19, () -> act(it, RectificationCase.ACCEPT, decided("accept", later(15)))));
        all.add(it.on(9, () -> act(it, RectificationCase.REPORT, reports())));
        all.add(it.on(7, () -> act(it, RectificationCase.CHECK, Map.of("decision", "done"))));
        all.add(it.on(3, () -> visit(it, "")));
    }

    private void underWay(Story it, List<ScheduledAction> all) {
        all.add(it.on(9, () -> ids.put(it.recipient() + " visit", visit(it, VISITED))));
        all.add(it.on(8, () -> demand(it)));
        all.add(it.on(6, () -> act(it, RectificationCase.ANSWER, measures(later(8)))));
        all.add(it.on(5, () -> act(it, RectificationCase.ACCEPT, decided("accept", later(20)))));
    }

    private void admonished(Story it, List<ScheduledAction> all) {
        notDone(it, all);
        all.add(it.on(16, () -> admonish(it, AdmonitionCase.DRAFT, facts())));
        all.add(it.on(14, () -> admonish(it, AdmonitionCase.REPLY, replied("联络人调离，没有衔接好，现已明确专人登记。"))));
        all.add(it.on(13, () -> admonish(it, AdmonitionCase.CONSIDER, Map.of("decision", "submit"))));
        all.add(it.on(12, () -> admonish(it, AdmonitionCase.ISSUE, Map.of("decision", "issue"))));
        all.add(it.on(8, () -> act(it, RectificationCase.REPORT, reports())));
        all.add(it.on(6, () -> act(it, RectificationCase.CHECK, Map.of("decision", "done"))));
        all.add(it.on(4, () -> admonish(it, AdmonitionCase.LIFT, decided("lift", "整改已经完成，核查到位。"))));
    }

    private void withdrawn(Story it, List<ScheduledAction> all) {
        notDone(it, all);
        all.add(it.on(15, () -> admonish(it, AdmonitionCase.DRAFT, facts())));
        all.add(it.on(12, () -> admonish(it, AdmonitionCase.REPLY, replied("台账登记在另一对结对里，附上清单，请核对。"))));
        all.add(it.on(11, () -> admonish(it, AdmonitionCase.CONSIDER, decided("withdraw", "核对属实，不属于学校的责任。"))));
        all.add(it.on(7, () -> act(it, RectificationCase.REPORT, reports())));
        all.add(it.on(6, () -> act(it, RectificationCase.CHECK, Map.of("decision", "done"))));
    }

    /** Twice not done, and with the office. */
    private void notDone(Story it, List<ScheduledAction> all) {
        all.add(it.on(27, () -> demand(it)));
        all.add(it.on(26, () -> act(it, RectificationCase.ANSWER, measures(later(8)))));
        all.add(it.on(25, () -> act(it, RectificationCase.ACCEPT, decided("accept", later(30)))));
        all.add(it.on(23, () -> act(it, RectificationCase.REPORT, reports())));
        all.add(it.on(22, () -> act(it, RectificationCase.CHECK, undone(later(20)))));
        all.add(it.on(20, () -> act(it, RectificationCase.REPORT, reported("又补登三次活动，签到表还没有收齐。"))));
        all.add(it.on(19, () -> act(it, RectificationCase.CHECK, undone(later(20)))));
        all.add(it.on(18, () -> act(it, RectificationCase.DECIDE, with(decided("admonish", later(40)), "两次核查都没有落实。"))));
    }

    private Pairing pairing(Story it) {
        return pairings.ofSchool(it.recipient()).stream()
                .filter(one -> one.supportingSchool().equals(it.supporting()))
                .findFirst()
                .orElseThrow();
    }

    private String visit(Story it, String findings) {
        return visits.visit(pairing(it).id(), it.section(), stage.today(), findings);
    }

    private void demand(Story it) {
        String visit = ids.getOrDefault(it.recipient() + " visit", "");
        Demand demand = new Demand(
                pairing(it).id(),
                Side.RECIPIENT,
                visit.isEmpty() ? DemandSource.OTHER : DemandSource.VISIT,
                visit,
                visit.isEmpty() ? "" : "走访时查看活动台账、听课记录（" + visit + "）",
                List.of(it.finding(), "没有固定的联络时间"),
                "补齐台账和签到表，定出联络制度。",
                stage.today().plusDays(30));
        ids.put(it.recipient(), rectifications.demand(demand, it.section()));
    }

    private void act(Story it, String step, Map<String, Object> values) {
        stage.actAs(id(it), step, values);
    }

    private void admonish(Story it, String step, Map<String, Object> values) {
        stage.actAs(admonitions.ofRectification(id(it), OFFICE).get(0).id(), step, values);
    }

    private String id(Story it) {
        return Objects.requireNonNull(ids.get(it.recipient()));
    }

    private LocalDate later(int days) {
        return stage.today().plusDays(days);
    }

    /**
     * @param finding what was wrong
     * @param variety by which its people differ in the hour of the day
     */
    private record Story(
            Timetable days, String supporting, String recipient, String section, String finding, int variety) {

        ScheduledAction on(int daysAgo, Runnable what) {
            return new ScheduledAction(days.moment(days.length() - daysAgo, variety), what);
        }
    }
}
