package cn.xieshou.portal;

import cn.xieshou.matter.Act;
import cn.xieshou.pairing.PairingRows;
import cn.xieshou.register.Asked;
import cn.xieshou.register.Column;
import cn.xieshou.register.Condition;
import cn.xieshou.register.Filter;
import cn.xieshou.register.Likeness;
import cn.xieshou.register.Register;
import cn.xieshou.register.RowQuery;
import cn.xieshou.shared.SoughtText;
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

    private final MatterWords words;
    private final Matters matters;
    private final LastYears years;

    DoneRegister(MatterWords words, Matters matters, LastYears years) {
        this.words = words;
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
                words.process("pi.PROC_DEF_KEY_"), years.filter("l.at"), Filter.text("q", "事项、环节或意见", this::saying));
    }

    @Override
    public List<Column<DoneRow>> columns() {
        return HomeColumns.allDone();
    }

    @Override
    public RowQuery<DoneRow> query(String account, Asked asked) {
        Condition mine = Condition.of("l.actor = :me and l.act <> 'ATTACHED'", "me", account);
        return new RowQuery<>(COLUMNS, FROM, mine, "l.at desc, l.id desc", (row, n) -> DoneRow.of(row)).keyed("l.id");
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
        return words.called("l.matter_key", typed).or(called(typed)).or(Likeness.folded("l.sought", "written", typed));
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
