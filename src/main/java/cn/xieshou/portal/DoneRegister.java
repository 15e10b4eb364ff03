package cn.xieshou.portal;

import cn.xieshou.matter.Act;
import cn.xieshou.pairing.PairingRows;
import cn.xieshou.register.Asked;
import cn.xieshou.register.Choice;
import cn.xieshou.register.Column;
import cn.xieshou.register.Condition;
import cn.xieshou.register.Filter;
import cn.xieshou.register.Likeness;
import cn.xieshou.register.Register;
import cn.xieshou.register.RowQuery;
import cn.xieshou.shared.SoughtText;
import cn.xieshou.workflow.insight.KnownCases;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** What the reader has done, the newest first: their lines of the trail, and nobody else's. */
@Component
class DoneRegister implements Register<DoneRow> {

    private static final String COLUMNS = "l.at, l.act, l.step, l.detail, l.opinion, l.matter_key, pd.NAME_ as process";
    private static final String FROM = "trail_line l left join pairing p on p.id = l.matter_key" + PairingRows.SCHOOLS
            + " left join ACT_HI_PROCINST pi on pi.ID_ = l.process_instance_id"
            + " left join ACT_RE_PROCDEF pd on pd.ID_ = pi.PROC_DEF_ID_";

    private final PairingRows pairings;
    private final KnownCases cases;
    private final Matters matters;
    private final LastYears years;

    DoneRegister(PairingRows pairings, KnownCases cases, Matters matters, LastYears years) {
        this.pairings = pairings;
        this.cases = cases;
        this.matters = matters;
        this.years = years;
    }

    @Override
    public String path() {
        return "/done";
    }

    @Override
    public String title() {
        return "已办事项";
    }

    @Override
    public List<Filter> filters(String account) {
        return List.of(
                Filter.choice(
                        "process",
                        "流程",
                        "全部流程",
                        Choice.of(List.copyOf(cases.processes().entrySet()), Map.Entry::getKey, Map.Entry::getValue),
                        key -> Condition.of("pi.PROC_DEF_KEY_ = :process", "process", key)),
                years.filter("l.at"),
                Filter.text("q", "事项、环节或意见", this::saying));
    }

    @Override
    public List<Column<DoneRow>> columns() {
        return HomeColumns.allDone();
    }

    @Override
    public RowQuery<DoneRow> query(String account, Asked asked) {
        Condition mine = Condition.of("l.actor = :me and l.act <> 'ATTACHED'", "me", account);
        return new RowQuery<>(COLUMNS, FROM, mine, "l.at desc, l.id desc", (row, n) -> DoneRow.of(row));
    }

    @Override
    public List<DoneRow> complete(List<DoneRow> rows) {
        Map<String, Matters.Matter> about =
                matters.of(rows.stream().map(row -> row.matter().key()).toList());
        return rows.stream()
                .map(row ->
                        row.about(Objects.requireNonNull(about.get(row.matter().key()))))
                .toList();
    }

    private Condition saying(String typed) {
        return pairings.text("")
                .holds(typed)
                .or(rounds(typed))
                .or(called(typed))
                .or(Likeness.folded("l.sought", "written", typed));
    }

    /** There are few rounds: their titles are folded once for a search, not beside each line. */
    private static Condition rounds(String typed) {
        Condition title = Likeness.written("r.title", "round", typed);
        return new Condition(
                "l.matter_key in (select r.id from matching_round r where " + title.sql() + ")", title.values());
    }

    /** The acts whose words hold it, as the page shows them: «签署». */
    private static Condition called(String typed) {
        List<String> acts = Arrays.stream(Act.values())
                .filter(act -> act.label().contains(SoughtText.of(typed)))
                .map(Act::name)
                .toList();
        return acts.isEmpty() ? Condition.NONE : Condition.of("l.act in (:acts)", "acts", acts);
    }
}
